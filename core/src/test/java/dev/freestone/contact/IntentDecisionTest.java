package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.Decision.Accepted;
import dev.freestone.lifecycle.Decision.Rejected;
import dev.freestone.lifecycle.Decision.Unchanged;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntentDecisionTest {
    private static final Map<IntentEvent, List<RuleCalls.Call>> CALLS = RuleCalls.byEvent(Optional.empty());

    static Stream<Arguments> product() {
        return Stream.of(IntentState.values())
                .flatMap(state -> Stream.of(IntentEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("product")
    @Fact("LED-5")
    void what_the_table_does_not_list_no_rule_does_and_the_refusal_names_what_it_lists(
            IntentState state, IntentEvent event) {
        IntentRow row = IntentSample.in(state);
        List<String> allowed = allowed(state);
        List<Instant> instants = Stream.of(
                        Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(2))
                .map(MON_2026_03_02::plus)
                .toList();

        for (RuleCalls.Call call : CALLS.getOrDefault(event, List.of())) {
            for (Instant now : instants) {
                call.apply(row, now).ifPresent(move -> assertListed(move, state));
            }
        }
        Decision<IntentRow, IntentMove, IntentEvent> decision = IntentDecision.of(row, event, Optional.empty());
        if (allowed.contains(event.code())) {
            assertThat(decision).isEqualTo(new Unchanged<>());
        } else {
            assertThat(decision).isInstanceOfSatisfying(Rejected.class, refused -> assertNames(refused, state, event));
        }
    }

    @Test
    void a_step_is_accepted_with_itself_as_the_fact() {
        IntentRow row = IntentSample.planned();
        Optional<IntentMove> move = CommandRule.cancel(row, IntentReason.CANCELED_BY_USER, MON_2026_03_02);

        assertThat(IntentDecision.of(row, IntentEvent.CANCEL, move))
                .isEqualTo(new Accepted<>(move.orElseThrow().next(), List.of(move.orElseThrow()), List.of()));
    }

    @Test
    void a_refusal_says_which_contact_what_it_is_and_what_it_allows() {
        Decision<IntentRow, IntentMove, IntentEvent> decision =
                IntentDecision.of(IntentSample.in(IntentState.CONFIRMED), IntentEvent.HOLD, Optional.empty());

        assertThat(decision)
                .isEqualTo(new Rejected<>(
                        ErrorCode.ILLEGAL_TRANSITION,
                        "contact IN-0000-0001 is confirmed, which does not allow hold; it allows plan, delivery_event",
                        Map.of(
                                "from", "confirmed",
                                "event", "hold",
                                "allowed", "plan, delivery_event",
                                "intent", "IN-0000-0001")));
    }

    /** A rule may make another step than it was asked for, such as an expiry at a claim, and never one out of the table. */
    private static void assertListed(IntentMove move, IntentState from) {
        assertThat(IntentLifeCycle.table().rows(Optional.of(from), move.event()))
                .as("%s from %s", move.event(), from)
                .anySatisfy(listed -> {
                    assertThat(listed.id()).isEqualTo(move.row());
                    assertThat(listed.to().orElse(from)).isEqualTo(move.to());
                });
    }

    private static void assertNames(Rejected<?, ?, ?> refused, IntentState state, IntentEvent event) {
        assertThat(refused.reason()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
        assertThat(refused.details())
                .containsEntry("from", state.code())
                .containsEntry("event", event.code())
                .containsEntry("allowed", allowed(state).stream().collect(Collectors.joining(", ")));
        assertThat(refused.message()).contains(state.code(), event.code()).contains(allowed(state));
    }

    /** From the rows themselves, not from the method under test. */
    private static List<String> allowed(IntentState state) {
        return Stream.of(IntentEvent.values())
                .filter(event -> IntentLifeCycle.table().rows().stream()
                        .anyMatch(row -> row.event() == event && row.from().contains(state)))
                .map(IntentEvent::code)
                .toList();
    }
}
