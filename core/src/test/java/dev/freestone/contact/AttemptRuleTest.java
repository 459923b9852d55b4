package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.CALL_ENDS;
import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.LEASE;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.NODE;
import static dev.freestone.contact.IntentSample.attempt;
import static dev.freestone.contact.IntentSample.claim;
import static dev.freestone.contact.IntentSample.claimed;
import static dev.freestone.contact.IntentSample.next;
import static dev.freestone.contact.IntentSample.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.AttemptRule.Obstacle;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptRuleTest {
    private static final Instant NOW = MON_2026_03_02;

    static Stream<RowExample> rows() {
        IntentRow row = claimed();
        Instant later = NOW.plusSeconds(7);
        return Stream.of(
                new RowExample(
                        "T8",
                        "the content cannot be made",
                        AttemptRule.prepareFailed(row, 1, IntentReason.RENDER_FAILED, NOW),
                        "prepare_failed: claimed>refused render_failed - f1 a0 due 0S wake never"),
                new RowExample(
                        "T8",
                        "there is no destination",
                        AttemptRule.prepareFailed(row, 1, IntentReason.NO_DESTINATION, NOW),
                        "prepare_failed: claimed>refused no_destination - f1 a0 due 0S wake never"),
                new RowExample(
                        "T9",
                        "given back",
                        AttemptRule.giveBack(row, 1, NOW, later),
                        "yield: claimed>planned - - f2 a0 due 7S wake 10H"),
                new RowExample(
                        "T9",
                        "stopped",
                        decide(row, NOW, new Obstacle.Stopped()),
                        "yield: claimed>planned - - f2 a0 due 0S wake 10H"),
                new RowExample(
                        "T9",
                        "without a token until 7 s later",
                        decide(row, NOW, new Obstacle.NoToken(later)),
                        "yield: claimed>planned - - f2 a0 due 7S wake 10H"),
                new RowExample(
                        "T10",
                        "nothing in the way",
                        AttemptRule.decide(row, attempt(row, NOW, Optional.empty()), 0, Optional.empty()),
                        "attempt: claimed>attempted - core/allow f1 a1 due 0S wake 1M"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_attempt_takes_the_row_that_its_obstacle_says(RowExample example) {
        example.check();
    }

    @Test
    void an_attempt_says_who_calls_until_when_with_an_id_of_its_own() {
        IntentRow row = IntentSample.attempted(claimed(), NOW.plusSeconds(3), Optional.empty());

        AttemptMark.Last last = row.status().attempt().last().orElseThrow();
        assertThat(last)
                .isEqualTo(new AttemptMark.Last(
                        "IN-0000-0001:1:1",
                        NOW.plusSeconds(3),
                        NOW.plusSeconds(3).plus(CALL_ENDS),
                        NOW.plusSeconds(3),
                        NODE,
                        1));
        assertThat(row.status().attempt().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, attempted", "0, ''", "1, ''"})
    void the_lease_must_not_have_ended(long microseconds, String state) {
        IntentRow row = claimed();

        assertThat(stateAfter(row, NOW.plus(LEASE).plusNanos(microseconds * 1_000)))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"-1, attempted", "0, planned", "1, planned"})
    @Fact("LED-39")
    void a_decision_whose_window_has_closed_is_not_used(long microseconds, String state) {
        Instant until = NOW.plusSeconds(20);
        IntentRow row =
                next(ClaimRule.decide(planned(), claim(planned(), PolicyDecision.allowUntil("us/window", until), NOW)));

        assertThat(stateAfter(row, until.plusNanos(microseconds * 1_000))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"-1, attempted", "0, planned", "1, planned"})
    void an_expired_intent_is_given_back(long microseconds, String state) {
        IntentRow row = claimed(planned(), EXPIRES.minusSeconds(20));

        assertThat(stateAfter(row, EXPIRES.plusNanos(microseconds * 1_000))).isEqualTo(state);
    }

    @Test
    void a_restriction_since_the_claim_gives_it_back() {
        var attempt = attempt(claimed(), NOW, Optional.empty());

        assertThat(AttemptRule.decide(claimed(), attempt, 1, Optional.empty()))
                .map(IntentMove::row)
                .hasValue("T9");
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void another_fence_changes_nothing(long fence) {
        var attempt = new AttemptRule.Attempt(NOW, NOW, fence, NODE, 1, CALL_ENDS, Optional.empty());

        assertThat(AttemptRule.decide(claimed(), attempt, 0, Optional.empty())).isEmpty();
        assertThat(AttemptRule.decide(claimed(), attempt, 0, Optional.of(new Obstacle.Stopped())))
                .isEmpty();
        assertThat(AttemptRule.giveBack(claimed(), fence, NOW, NOW)).isEmpty();
        assertThat(AttemptRule.prepareFailed(claimed(), fence, IntentReason.RENDER_FAILED, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class, mode = EnumSource.Mode.EXCLUDE, names = "CLAIMED")
    void only_a_claimed_intent_is_attempted_given_back_or_ended_before_an_attempt(IntentState state) {
        IntentRow row = IntentSample.in(state);
        long fence = row.status().lease().fence();

        assertThat(AttemptRule.decide(row, attempt(row, NOW, Optional.empty()), 0, Optional.empty()))
                .isEmpty();
        assertThat(AttemptRule.giveBack(row, fence, NOW, NOW)).isEmpty();
        assertThat(AttemptRule.prepareFailed(row, fence, IntentReason.RENDER_FAILED, NOW))
                .isEmpty();
    }

    private static Optional<IntentMove> decide(IntentRow row, Instant now, Obstacle obstacle) {
        return AttemptRule.decide(row, attempt(row, now, Optional.empty()), 0, Optional.of(obstacle));
    }

    private static String stateAfter(IntentRow row, Instant now) {
        return AttemptRule.decide(row, attempt(row, now, Optional.empty()), 0, Optional.empty())
                .map(move -> move.to().code())
                .orElse("");
    }
}
