package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.LEASE;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.attempted;
import static dev.freestone.contact.IntentSample.claimed;
import static dev.freestone.contact.IntentSample.held;
import static dev.freestone.contact.IntentSample.heldByOperator;
import static dev.freestone.contact.IntentSample.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SweepRuleTest {
    private static final Instant LEASE_END = MON_2026_03_02.plus(LEASE);
    private static final Instant HOUR_LATER = MON_2026_03_02.plus(Duration.ofHours(1));

    static Stream<RowExample> rows() {
        return Stream.of(
                row("T11", claimed(), LEASE_END, "lease_expired: claimed>planned - - f2 a0 due 1M wake 10H"),
                row(
                        "T19",
                        attempted(),
                        LEASE_END,
                        "lease_expired: attempted>unknown lease_expired_after_attempt - f1 a1 due 0S wake 1M"),
                row(
                        "T33",
                        held(Optional.of(HOUR_LATER)),
                        HOUR_LATER,
                        "release: held>planned - - f0 a0 due 1H wake 10H"),
                row("T33", held(Optional.empty()), HOUR_LATER, "release: held>planned - - f0 a0 due 1H wake 10H"),
                row(
                        "T34",
                        held(Optional.of(HOLD_LIMIT)),
                        HOLD_LIMIT,
                        "hold_limit: held>suppressed hold_beyond_limit us/quiet-hours f0 a0 due 0S wake never"),
                row(
                        "T34",
                        heldByOperator(),
                        HOLD_LIMIT,
                        "hold_limit: held>suppressed hold_beyond_limit - f0 a0 due 0S wake never"),
                row("T35", planned(), EXPIRES, "expire: planned>suppressed expired - f0 a0 due 0S wake never"),
                row("T35", expiringWhileHeld(), EXPIRES, "expire: held>suppressed expired - f0 a0 due 0S wake never"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void time_takes_its_row_at_its_instant_and_not_a_microsecond_earlier(RowExample example) {
        example.check();

        IntentMove move = example.move().orElseThrow();
        Instant earlier = move.after().updatedAt().minusNanos(1_000);
        assertThat(SweepRule.decide(move.before(), earlier, earlier)).isEmpty();
        assertThat(move.before().status().wakeAt())
                .as("the sweep finds it by then")
                .hasValueSatisfying(
                        wake -> assertThat(wake).isEqualTo(move.after().updatedAt()));
    }

    @Test
    void an_operators_hold_does_not_end_by_itself() {
        assertThat(SweepRule.decide(heldByOperator(), HOLD_LIMIT.minusNanos(1_000), HOLD_LIMIT))
                .isEmpty();
    }

    @Test
    void the_provider_is_asked_at_once_about_an_attempt_whose_node_was_lost_long_ago() {
        Instant nextDay = MON_2026_03_02.plus(Duration.ofDays(1));

        assertThat(SweepRule.decide(attempted(), nextDay, nextDay)
                        .orElseThrow()
                        .after()
                        .wakeAt())
                .hasValueSatisfying(wake -> assertThat(wake).isBefore(nextDay));
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"UNKNOWN", "CONFIRMED", "REFUSED", "CANCELED", "SUPPRESSED"})
    void time_alone_changes_neither_an_unknown_outcome_nor_an_end(IntentState state) {
        assertThat(SweepRule.decide(
                        IntentSample.in(state), EXPIRES.plus(Duration.ofDays(400)), EXPIRES.plus(Duration.ofDays(400))))
                .isEmpty();
    }

    private static IntentRow expiringWhileHeld() {
        IntentRow row =
                IntentStart.of(IntentSample.plan(EXPIRES, EXPIRES.plusSeconds(1)), Optional.empty(), MON_2026_03_02);
        return IntentSample.next(CommandRule.hold(row, MON_2026_03_02));
    }

    private static RowExample row(String row, IntentRow before, Instant now, String expected) {
        return new RowExample(row, before.status().state().code(), SweepRule.decide(before, now, now), expected);
    }
}
