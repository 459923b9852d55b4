package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.CALL_ENDS;
import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.KEY;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.attempt;
import static dev.freestone.contact.IntentSample.attemptId;
import static dev.freestone.contact.IntentSample.attempted;
import static dev.freestone.contact.IntentSample.claim;
import static dev.freestone.contact.IntentSample.claimed;
import static dev.freestone.contact.IntentSample.later;
import static dev.freestone.contact.IntentSample.next;
import static dev.freestone.contact.IntentSample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request whose absence was not proven, only made harmless by the window in which the provider knows its key: it can
 * arrive until it is proven itself, whatever is known of later ones.
 */
class FirstRequestTest {
    private static final Instant NOW = MON_2026_03_02;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final SenderTraits KNOWS_KEYS = SenderTraits.none().dedupesByKey(WINDOW);

    @Test
    void the_retry_after_a_harmless_absence_goes_on_counting_from_the_first_request() {
        AttemptMark.Last second = secondAttempt().status().attempt().last().orElseThrow();

        assertThat(second.firstAt()).isEqualTo(NOW);
        assertThat(second.at()).isAfter(NOW);
    }

    static Stream<UnaryOperator<IntentRow>> proofsOfTheSecond() {
        return Stream.of(
                row -> next(ResultRule.notSent(row, attemptId(row), now(row), Backoff.DEFAULT)),
                row -> answered(row, later(Duration.ZERO, SendResult.Scope.INTENT)),
                row -> answered(row, later(Duration.ZERO, SendResult.Scope.SENDER)));
    }

    @ParameterizedTest
    @MethodSource("proofsOfTheSecond")
    void proof_of_the_second_request_says_nothing_of_the_first(UnaryOperator<IntentRow> proof) {
        IntentRow again = proof.apply(secondAttempt());

        assertThat(first(again)).isEqualTo(NOW);
        assertThat(first(attempted(
                        claimed(again, again.status().dueAt()), again.status().dueAt(), Optional.of(WINDOW))))
                .isEqualTo(NOW);
    }

    @Test
    void proof_of_the_only_request_leaves_nothing_open() {
        assertThat(first(answered(attempted(), later(Duration.ZERO, SendResult.Scope.INTENT))))
                .isEqualTo(AttemptRule.NEVER);
    }

    @Test
    void the_end_of_the_node_of_the_second_request_is_no_proof_of_the_first() {
        IntentRow row = unknown(secondAttempt(), now(secondAttempt()));
        Instant late = NOW.plus(Duration.ofHours(5));

        assertThat(absent(row, late, KNOWS_KEYS, Optional.of(NOW))).hasValue("T26b");
        assertThat(absent(row, late, KNOWS_KEYS.deadlineHonored(), Optional.empty()))
                .hasValue("T22a");
    }

    @ParameterizedTest
    @CsvSource({"-1, attempted", "0, planned", "1, planned"})
    void no_attempt_ends_at_or_after_the_end_of_the_window(long microseconds, String state) {
        Instant now = NOW.plus(WINDOW).minus(CALL_ENDS).plusNanos(microseconds * 1_000);
        IntentRow row = claimed(harmless(), now);

        assertThat(AttemptRule.decide(row, attempt(row, now, Optional.of(WINDOW)), 0, Optional.empty()))
                .map(move -> move.to().code())
                .hasValue(state);
    }

    @Test
    void what_cannot_be_attempted_any_more_is_not_claimed_again_and_expires() {
        Instant now = NOW.plus(WINDOW);
        IntentRow row = claimed(harmless(), now);

        IntentRow back = next(AttemptRule.decide(row, attempt(row, now, Optional.of(WINDOW)), 0, Optional.empty()));

        assertThat(ClaimRule.decide(back, claim(back, PolicyDecision.allow("core/allow"), EXPIRES.minusNanos(1_000))))
                .isEmpty();
        assertThat(SweepRule.decide(back, EXPIRES, EXPIRES))
                .map(IntentMove::row)
                .hasValue("T35");
    }

    @Test
    void a_sender_that_does_not_know_keys_any_more_is_not_given_the_key_again() {
        IntentRow row = claimed(harmless(), harmless().status().dueAt());

        assertThat(AttemptRule.decide(row, attempt(row, row.status().dueAt(), Optional.empty()), 0, Optional.empty()))
                .map(IntentMove::row)
                .hasValue("T9");
    }

    /** The wait before the second attempt is 33.7212 s, its call ends 35 s after it begins. */
    @ParameterizedTest
    @CsvSource({"-1, T22a", "0, T26b", "1, T26b"})
    void absence_is_harmless_only_when_the_retry_would_end_in_the_window(long microseconds, String row) {
        Instant now = NOW.plus(WINDOW)
                .minus(Duration.parse("PT33.7212S"))
                .minus(CALL_ENDS)
                .plusNanos(microseconds * 1_000);

        assertThat(absent(unknown(), now, KNOWS_KEYS, Optional.empty())).hasValue(row);
    }

    private static IntentRow harmless() {
        return next(decide(unknown(), NOW.plusSeconds(60), KNOWS_KEYS, Optional.empty()));
    }

    private static IntentRow secondAttempt() {
        IntentRow row = harmless();
        return attempted(claimed(row, row.status().dueAt()), row.status().dueAt(), Optional.of(WINDOW));
    }

    private static IntentRow answered(IntentRow row, SendResult result) {
        return next(ResultRule.decide(row, attemptId(row), result, now(row), Backoff.DEFAULT));
    }

    private static Instant now(IntentRow row) {
        return row.status().updatedAt();
    }

    private static Instant first(IntentRow row) {
        return row.status().attempt().last().orElseThrow().firstAt();
    }

    private static Optional<String> absent(
            IntentRow row, Instant now, SenderTraits traits, Optional<Instant> nodeEnded) {
        return decide(row, now, traits, nodeEnded).map(IntentMove::row);
    }

    private static Optional<IntentMove> decide(
            IntentRow row, Instant now, SenderTraits traits, Optional<Instant> nodeEnded) {
        return ReconcileRule.decide(
                row,
                attemptId(row),
                new Finding.Absent(KEY),
                new ReconcileRule.Asked(now, traits, nodeEnded, LedgerSettings.DEFAULT));
    }
}
