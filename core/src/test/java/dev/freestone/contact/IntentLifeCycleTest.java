package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.GoldenFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentLifeCycleTest {
    /** The transitions of docs/spec/contact-ledger.md 3, written a second time: state, event, guards, target; / = or. */
    private static final Map<String, String> EXPECTED = expected("""
            - plan : open -> planned / closed -> suppressed
            planned claim_allow : claimable -> claimed
            planned claim_hold : hold_within_limit -> held / hold_beyond_limit -> suppressed
            planned claim_deny : -> suppressed
            planned cancel : -> canceled
            planned hold : noted -> held
            planned expire : expired -> suppressed
            planned suppress : -> suppressed
            held cancel : -> canceled
            held hold : noted -> held
            held release : hold_over -> planned
            held hold_limit : hold_limit_reached -> suppressed
            held expire : expired -> suppressed
            held suppress : -> suppressed
            claimed prepare_failed : fence_matches -> refused
            claimed yield : fence_matches -> planned
            claimed attempt : fence_matches attemptable -> attempted
            claimed lease_expired : lease_ended -> planned
            claimed cancel : -> canceled
            claimed hold : noted -> held
            claimed suppress : -> suppressed
            attempted accepted : same_attempt -> confirmed
            attempted refused : same_attempt not_reached -> refused / same_attempt reached -> refused
            attempted retry_later : same_attempt not_called_back retry_left -> planned\
             / same_attempt not_called_back retries_over -> refused / same_attempt cancel_requested -> canceled
            attempted not_sent : same_attempt cancel_requested -> canceled / same_attempt not_called_back -> planned
            attempted unknown : same_attempt -> unknown
            attempted lease_expired : lease_ended -> unknown
            attempted cancel : -> attempted
            attempted suppress : -> attempted
            unknown accepted : same_attempt -> confirmed
            unknown reconcile_delivered : same_attempt -> confirmed
            unknown refused : same_attempt not_reached -> refused / same_attempt reached -> refused
            unknown reconcile_rejected : same_attempt not_reached -> refused / same_attempt reached -> refused
            unknown retry_later : same_attempt absence_final not_called_back retry_left -> planned\
             / same_attempt absence_final cancel_requested -> canceled\
             / same_attempt absence_final not_called_back retries_over -> refused
            unknown not_sent : same_attempt absence_final not_called_back retry_left -> planned\
             / same_attempt absence_final cancel_requested -> canceled\
             / same_attempt absence_final not_called_back retries_over -> refused
            unknown reconcile_absent : same_attempt absence_final not_called_back retry_left -> planned\
             / same_attempt absence_final cancel_requested -> canceled\
             / same_attempt absence_final not_called_back retries_over -> refused\
             / same_attempt absence_given_up -> refused / same_attempt absence_open -> unknown
            unknown still_unknown : -> unknown
            unknown settle_delivered : noted -> confirmed
            unknown settle_not_delivered : noted -> refused
            unknown cancel : -> unknown
            unknown suppress : -> unknown
            unknown delivery_event : proven -> confirmed / not_proven -> unknown
            confirmed delivery_event : -> confirmed
            refused delivery_event : proven -> refused / not_proven -> refused
            """);

    @Test
    void every_state_event_and_guard_truth_gives_the_listed_transition_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        for (Optional<IntentState> from : starts()) {
            for (IntentEvent event : IntentEvent.values()) {
                for (Set<IntentGuard> holding : truths(from, event)) {
                    var row = IntentLifeCycle.next(from, event, holding::contains);
                    assertThat(row.map(found -> target(from, found)))
                            .as("%s %s with %s", from, event, holding)
                            .isEqualTo(expectedTarget(from, event, holding));
                    row.ifPresent(found -> hit.add(found.id()));
                }
            }
        }
        assertThat(hit).as("every row is taken by some case").hasSameElementsAs(ids());
    }

    @Test
    void the_rows_are_those_of_the_specification() {
        Set<String> numbers = IntentLifeCycle.table().rows().stream()
                .map(row -> row.id().replaceFirst("[a-e]$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 39; i++) {
            expected.add("T" + i);
        }
        assertThat(numbers).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-|plan",
                "planned|plan claim_allow claim_hold claim_deny cancel hold expire suppress",
                "confirmed|plan delivery_event",
                "refused|plan delivery_event",
                "canceled|plan",
                "suppressed|plan",
            })
    void the_allowed_events_of_a_state_can_be_named(String from, String events) {
        assertThat(IntentLifeCycle.allowed(IntentState.parse(from)))
                .extracting(IntentEvent::code)
                .containsExactly(events.split(" "));
    }

    @Test
    void no_row_leads_from_an_attempt_back_to_another_one_without_proof() {
        List<String> back = IntentLifeCycle.table().rows().stream()
                .filter(row ->
                        row.from().contains(IntentState.ATTEMPTED) || row.from().contains(IntentState.UNKNOWN))
                .filter(row -> row.to().equals(Optional.of(IntentState.PLANNED)))
                .map(row -> row.id() + " " + row.event().code())
                .toList();

        assertThat(back)
                .containsExactly(
                        "T14 retry_later",
                        "T17 not_sent",
                        "T22a reconcile_absent",
                        "T22b retry_later",
                        "T22c not_sent");
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/contact-intent.md")
                .matches(LifeCyclePage.markdown(IntentLifeCycle.table(), "docs/spec/contact-ledger.md 3"));
    }

    private static Optional<String> expectedTarget(
            Optional<IntentState> from, IntentEvent event, Set<IntentGuard> holding) {
        if (event == IntentEvent.PLAN && from.isPresent()) {
            return from.map(IntentState::code);
        }
        String key = from.map(IntentState::code).orElse("-") + " " + event.code();
        return Stream.of(EXPECTED.getOrDefault(key, "").split(" / "))
                .filter(rule -> !rule.isBlank())
                .map(rule -> rule.split("->", -1))
                .filter(sides -> holdsAll(sides[0], holding))
                .map(sides -> sides[1].strip())
                .findFirst();
    }

    private static boolean holdsAll(String guards, Set<IntentGuard> holding) {
        Set<String> held = holding.stream().map(IntentGuard::code).collect(Collectors.toSet());
        return Stream.of(guards.split(" ")).filter(guard -> !guard.isBlank()).allMatch(held::contains);
    }

    private static String target(Optional<IntentState> from, Row<IntentState, IntentEvent, IntentGuard> row) {
        return row.to().or(() -> from).orElseThrow().code();
    }

    private static Map<String, String> expected(String text) {
        return text.lines()
                .map(line -> line.split(" : ?", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<Optional<IntentState>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<IntentState>empty()),
                        Stream.of(IntentState.values()).map(Optional::of))
                .toList();
    }

    /** All truths of the guards that rows of the pair name; the others are asked by none of them. */
    private static List<Set<IntentGuard>> truths(Optional<IntentState> from, IntentEvent event) {
        List<IntentGuard> asked = IntentLifeCycle.table().rows(from, event).stream()
                .flatMap(row -> row.guards().stream())
                .distinct()
                .toList();
        List<Set<IntentGuard>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << asked.size(); bits++) {
            EnumSet<IntentGuard> holding = EnumSet.noneOf(IntentGuard.class);
            for (int i = 0; i < asked.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    holding.add(asked.get(i));
                }
            }
            all.add(holding);
        }
        return all;
    }

    private static List<String> ids() {
        return IntentLifeCycle.table().rows().stream().map(Row::id).toList();
    }
}
