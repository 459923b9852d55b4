package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.accepted;
import static dev.freestone.contact.IntentSample.attemptId;
import static dev.freestone.contact.IntentSample.attempted;
import static dev.freestone.contact.IntentSample.calledBack;
import static dev.freestone.contact.IntentSample.counted;
import static dev.freestone.contact.IntentSample.later;
import static dev.freestone.contact.IntentSample.lost;
import static dev.freestone.contact.IntentSample.next;
import static dev.freestone.contact.IntentSample.refused;
import static dev.freestone.contact.IntentSample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultRuleTest {
    private static final Instant NOW = MON_2026_03_02;
    private static final SendResult LATER = later(Duration.ZERO, SendResult.Scope.INTENT);
    private static final SendResult DOWN = later(Duration.ZERO, SendResult.Scope.SENDER);
    private static final SendResult MISCONFIGURED = later(Duration.ZERO, SendResult.Scope.CONFIGURATION);

    private static final SendResult REACHED = new SendResult.Refused(IntentSample.KEY, RefusalCode.UNSUBSCRIBED, true);

    static Stream<RowExample> rows() {
        IntentRow late = unknown();
        return Stream.of(
                row("T12", attempted(), accepted(), "accepted: attempted>confirmed - - f1 a1 due 0S wake never"),
                row(
                        "T13a",
                        attempted(),
                        refused(),
                        "refused: attempted>refused bad_destination - f1 a1 due 0S wake never"),
                row("T13b", attempted(), REACHED, "refused: attempted>refused unsubscribed - f1 a1 due 0S wake never"),
                row("T14", attempted(), LATER, "retry_later: attempted>planned - - f2 a1 due 33.7212S wake 10H"),
                row("T14", attempted(), DOWN, "retry_later: attempted>planned - - f2 a0 due 33.7212S wake 10H"),
                row(
                        "T14",
                        attempted(),
                        MISCONFIGURED,
                        "retry_later: attempted>planned - - f2 a0 due 33.7212S wake 10H"),
                row(
                        "T15",
                        counted(attempted(), 5),
                        LATER,
                        "retry_later: attempted>refused retries_exhausted - f1 a5 due 0S wake never"),
                row(
                        "T15",
                        attempted(),
                        later(Duration.ofHours(10), SendResult.Scope.INTENT),
                        "retry_later: attempted>refused expired - f1 a1 due 0S wake never"),
                row(
                        "T16a",
                        calledBack(attempted()),
                        LATER,
                        "retry_later: attempted>canceled canceled_by_user - f1 a1 due 0S wake never"),
                notSent(
                        "T16b",
                        calledBack(attempted()),
                        "not_sent: attempted>canceled canceled_by_user - f1 a0 due 0S wake never"),
                notSent("T17", attempted(), "not_sent: attempted>planned - - f2 a0 due 0S wake 10H"),
                row("T18", attempted(), lost(), "unknown: attempted>unknown outcome_unknown - f1 a1 due 0S wake 1M"),
                row("T20b", late, accepted(), "accepted: unknown>confirmed - - f1 a1 due 0S wake never"),
                row("T21b", late, refused(), "refused: unknown>refused bad_destination - f1 a1 due 0S wake never"),
                row("T21d", late, REACHED, "refused: unknown>refused unsubscribed - f1 a1 due 0S wake never"),
                row("T22b", late, LATER, "retry_later: unknown>planned - - f2 a1 due 33.7212S wake 10H"),
                notSent("T22c", late, "not_sent: unknown>planned - - f2 a0 due 0S wake 10H"),
                row(
                        "T23b",
                        calledBack(late),
                        LATER,
                        "retry_later: unknown>canceled canceled_by_user - f1 a1 due 0S wake never"),
                notSent(
                        "T23c",
                        calledBack(late),
                        "not_sent: unknown>canceled canceled_by_user - f1 a0 due 0S wake never"),
                row(
                        "T24b",
                        counted(late, 5),
                        LATER,
                        "retry_later: unknown>refused not_delivered - f1 a5 due 0S wake never"),
                new RowExample(
                        "T24c",
                        "at the instant of its expiry",
                        ResultRule.notSent(late, attemptId(late), EXPIRES, Backoff.DEFAULT),
                        "not_sent: unknown>refused not_delivered - f1 a0 due 0S wake never"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_answer_takes_its_row(RowExample example) {
        example.check();
    }

    @Test
    void an_accepted_message_keeps_the_providers_name_for_it() {
        assertThat(next(decide(attempted(), accepted(), NOW)).status().providerMessageId())
                .hasValue("SM-1");
        assertThat(next(decide(unknown(), new SendResult.Accepted(IntentSample.KEY, Optional.empty()), NOW))
                        .status()
                        .providerMessageId())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_of_a_provider_has_its_reason(RefusalCode code) {
        var refused = new SendResult.Refused(IntentSample.KEY, code, true);

        assertThat(next(decide(attempted(), refused, NOW)).status().reason())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(code.code()));
    }

    @Test
    void what_a_provider_asks_for_is_the_least_wait() {
        var tenMinutes = later(Duration.ofMinutes(10), SendResult.Scope.INTENT);

        assertThat(next(decide(attempted(), tenMinutes, NOW)).status().dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({"1, 24, 36", "2, 48, 72", "3, 96, 144", "4, 192, 288"})
    void the_wait_doubles_with_each_attempt_that_counts(int attempt, long least, long most) {
        IntentMove move = decide(counted(attempted(), attempt), LATER, NOW).orElseThrow();

        assertThat(move.row()).isEqualTo("T14");
        assertThat(Duration.between(NOW, move.after().dueAt()))
                .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    @ParameterizedTest
    @CsvSource({"4, T14", "5, T15", "6, T15"})
    void the_fifth_attempt_is_the_last(int attempt, String row) {
        assertThat(decide(counted(attempted(), attempt), LATER, NOW))
                .map(IntentMove::row)
                .hasValue(row);
    }

    @Test
    void what_is_not_the_fault_of_the_contact_never_uses_up_its_attempts() {
        IntentRow fifth = counted(attempted(), 5);

        assertThat(decide(fifth, DOWN, NOW)).map(IntentMove::row).hasValue("T14");
        assertThat(decide(fifth, MISCONFIGURED, NOW)).map(IntentMove::row).hasValue("T14");
        assertThat(ResultRule.notSent(fifth, attemptId(fifth), NOW, Backoff.DEFAULT))
                .map(IntentMove::row)
                .hasValue("T17");
    }

    @ParameterizedTest
    @CsvSource({"-1, T14", "0, T15", "1, T15"})
    void a_retry_at_the_instant_of_expiry_is_too_late(long microseconds, String row) {
        Duration wait = Duration.between(NOW, EXPIRES).plusNanos(microseconds * 1_000);

        assertThat(decide(attempted(), later(wait, SendResult.Scope.INTENT), NOW))
                .map(IntentMove::row)
                .hasValue(row);
    }

    @ParameterizedTest
    @CsvSource({"RUN_CANCELED, RUN_CANCELED", "RUN_FAILED, RUN_FAILED", "PERSON_ERASED, CANCELED_BY_USER"})
    void what_was_called_back_too_late_is_canceled_for_the_reason_that_was_given(IntentReason why, IntentReason kept) {
        IntentRow calledBack = next(CommandRule.cancel(attempted(), why, NOW));

        IntentRow answered = next(decide(calledBack, LATER, NOW));

        assertThat(answered.status().state()).isEqualTo(IntentState.CANCELED);
        assertThat(answered.status().reason()).contains(kept);
    }

    @Test
    void a_wait_that_no_instant_can_hold_ends_it_like_any_other_that_is_too_long() {
        var endless = later(Duration.ofSeconds(Long.MAX_VALUE), SendResult.Scope.INTENT);

        assertThat(decide(attempted(), endless, NOW)).map(IntentMove::row).hasValue("T15");
    }

    @Test
    void an_unsent_attempt_goes_back_even_when_it_has_expired_for_the_sweep_to_end_it() {
        IntentRow row = next(ResultRule.notSent(attempted(), attemptId(attempted()), EXPIRES, Backoff.DEFAULT));

        assertThat(row.status().state()).isEqualTo(IntentState.PLANNED);
        assertThat(SweepRule.decide(row, EXPIRES, EXPIRES)).map(IntentMove::row).hasValue("T35");
    }

    @Test
    void the_answer_to_another_attempt_changes_nothing() {
        assertThat(ResultRule.decide(attempted(), "IN-0000-0001:2:1", accepted(), NOW, Backoff.DEFAULT))
                .isEmpty();
        assertThat(ResultRule.notSent(unknown(), "IN-0000-0001:2:1", NOW, Backoff.DEFAULT))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ATTEMPTED", "UNKNOWN"})
    void an_answer_that_was_applied_or_overtaken_changes_nothing(IntentState state) {
        IntentRow row = IntentSample.in(state);
        String attempt = attemptId(attempted());

        Stream.of(accepted(), refused(), LATER, DOWN, MISCONFIGURED, lost())
                .forEach(result -> assertThat(ResultRule.decide(row, attempt, result, NOW, Backoff.DEFAULT))
                        .as("%s in %s", result, state)
                        .isEmpty());
        assertThat(ResultRule.notSent(row, attempt, NOW, Backoff.DEFAULT)).isEmpty();
    }

    @Test
    void an_unknown_outcome_stays_as_it_is_when_it_is_reported_again() {
        assertThat(decide(unknown(), lost(), NOW)).isEmpty();
    }

    private static RowExample row(String row, IntentRow before, SendResult result, String expected) {
        return new RowExample(row, result.getClass().getSimpleName(), decide(before, result, NOW), expected);
    }

    private static RowExample notSent(String row, IntentRow before, String expected) {
        return new RowExample(
                row, "not sent", ResultRule.notSent(before, attemptId(before), NOW, Backoff.DEFAULT), expected);
    }

    private static Optional<IntentMove> decide(IntentRow row, SendResult result, Instant now) {
        return ResultRule.decide(row, attemptId(row), result, now, Backoff.DEFAULT);
    }
}
