package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.claim;
import static dev.freestone.contact.IntentSample.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimRuleTest {
    private static final DueVerdict GONE = DueVerdict.cancel(IntentReason.CASE_DELETED);
    private static final DueVerdict DISABLED = DueVerdict.suppress(IntentReason.TEMPLATE_DISABLED);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final PolicyDecision ALLOW = PolicyDecision.allow("core/allow");

    static Stream<RowExample> rows() {
        Instant now = MON_2026_03_02;
        return Stream.of(
                row("T4", "allowed", ALLOW, now, "claim_allow: planned>claimed - core/allow f1 a0 due 0S wake 1M"),
                row(
                        "T5",
                        "held for an hour",
                        PolicyDecision.hold("us/quiet", Optional.of(now.plus(HOUR))),
                        now,
                        "claim_hold: planned>held - us/quiet f0 a0 due 0S wake 1H"),
                row(
                        "T5",
                        "held until the hold limit exactly",
                        PolicyDecision.hold("us/quiet", Optional.of(HOLD_LIMIT)),
                        now,
                        "claim_hold: planned>held - us/quiet f0 a0 due 0S wake 8H"),
                row(
                        "T5",
                        "held without an end, looked at again in an hour",
                        PolicyDecision.hold("core/no-zone", Optional.empty()),
                        now,
                        "claim_hold: planned>held - core/no-zone f0 a0 due 0S wake 1H"),
                row(
                        "T5",
                        "held without an end, half an hour before the hold limit",
                        PolicyDecision.hold("core/no-zone", Optional.empty()),
                        HOLD_LIMIT.minus(Duration.ofMinutes(30)),
                        "claim_hold: planned>held - core/no-zone f0 a0 due 0S wake 8H"),
                row(
                        "T7",
                        "denied",
                        PolicyDecision.deny("core/opt-out"),
                        now,
                        "claim_deny: planned>suppressed policy_denied core/opt-out f0 a0 due 0S wake never"),
                row(
                        "T35",
                        "expired at this instant, whatever the policy says",
                        ALLOW,
                        EXPIRES,
                        "expire: planned>suppressed expired - f0 a0 due 0S wake never"),
                holdBeyondLimit());
    }

    private static RowExample holdBeyondLimit() {
        return row(
                "T6",
                "held a microsecond longer than the hold limit",
                PolicyDecision.hold("us/quiet", Optional.of(HOLD_LIMIT.plusNanos(1_000))),
                MON_2026_03_02,
                "claim_hold: planned>suppressed hold_beyond_limit us/quiet f0 a0 due 0S wake never");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_claim_takes_the_row_that_the_policy_and_the_time_say(RowExample example) {
        example.check();
    }

    @Test
    @Fact("LED-41")
    void a_hold_that_ends_after_the_hold_limit_is_suppressed_at_once_with_its_rule() {
        holdBeyondLimit().check();
    }

    @Test
    void a_claim_keeps_what_was_decided_and_what_was_seen() {
        Instant until = MON_2026_03_02.plus(HOUR);
        ClaimRule.Claim claim = claim(planned(), PolicyDecision.allowUntil("us/window", until), MON_2026_03_02);
        var seen = new ClaimRule.Claim(claim.now(), claim.lease(), 7, claim.policy(), claim.decision(), true);

        var after = ClaimRule.decide(planned(), seen).orElseThrow().after();

        assertThat(after.decision()).hasValue(claim.decision());
        assertThat(after.validUntil()).hasValue(until);
        assertThat(after.restrictionVersion()).isEqualTo(7);
        assertThat(after.lease()).isEqualTo(claim.lease());
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void nothing_is_claimed_before_it_is_due(long microseconds, boolean due) {
        IntentRow row = planned();
        Instant now = row.status().dueAt().plusNanos(microseconds * 1_000);

        assertThat(ClaimRule.decide(row, claim(row, ALLOW, now)).isPresent()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void an_allowance_that_is_over_is_not_claimed_with(long microseconds, boolean claimed) {
        var policy = PolicyDecision.allowUntil("us/window", MON_2026_03_02.plusNanos(microseconds * 1_000));

        assertThat(ClaimRule.decide(planned(), claim(planned(), policy, MON_2026_03_02))
                        .isPresent())
                .isEqualTo(claimed);
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class, mode = EnumSource.Mode.EXCLUDE, names = "PLANNED")
    void what_is_not_planned_any_more_is_not_touched_even_when_its_time_is_over(IntentState state) {
        IntentRow row = IntentSample.in(state);
        Instant late = EXPIRES.plus(HOUR);

        assertThat(ClaimRule.decide(row, claim(row, ALLOW, MON_2026_03_02))).isEmpty();
        assertThat(ClaimRule.decide(row, claim(row, ALLOW, late))).isEmpty();
        assertThat(ClaimRule.due(row, GONE, MON_2026_03_02)).isEmpty();
    }

    @Test
    void the_producer_cancels_a_planned_one_when_it_is_due() {
        new RowExample(
                        "T29",
                        "the case is gone",
                        ClaimRule.due(planned(), GONE, MON_2026_03_02),
                        "cancel: planned>canceled case_deleted - f0 a0 due 0S wake never")
                .check();
    }

    @Test
    void the_producer_suppresses_a_planned_one_when_it_is_due() {
        new RowExample(
                        "T36",
                        "the template is disabled",
                        ClaimRule.due(planned(), DISABLED, MON_2026_03_02),
                        "suppress: planned>suppressed template_disabled - f0 a0 due 0S wake never")
                .check();
    }

    @Test
    void what_the_producer_lets_pass_or_cannot_judge_stays_planned() {
        assertThat(ClaimRule.due(planned(), DueVerdict.proceed(), MON_2026_03_02))
                .isEmpty();
        assertThat(ClaimRule.due(planned(), DueVerdict.skip(), MON_2026_03_02)).isEmpty();
    }

    @Test
    void one_whose_time_is_over_expires_whatever_its_producer_says() {
        assertThat(ClaimRule.due(planned(), GONE, EXPIRES.minusNanos(1_000))).isPresent();
        assertThat(ClaimRule.due(planned(), GONE, EXPIRES)).isEmpty();
    }

    private static RowExample row(String row, String given, PolicyDecision policy, Instant now, String expected) {
        return new RowExample(row, given, ClaimRule.decide(planned(), claim(planned(), policy, now)), expected);
    }
}
