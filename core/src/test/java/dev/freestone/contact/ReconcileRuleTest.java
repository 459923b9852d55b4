package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.CALL_ENDS;
import static dev.freestone.contact.IntentSample.KEY;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.attemptId;
import static dev.freestone.contact.IntentSample.calledBack;
import static dev.freestone.contact.IntentSample.counted;
import static dev.freestone.contact.IntentSample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReconcileRuleTest {
    private static final Instant NOW = MON_2026_03_02;
    private static final Instant DEADLINE = NOW.plus(CALL_ENDS);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Finding ABSENT = new Finding.Absent(KEY);
    private static final SenderTraits NONE = SenderTraits.none();
    private static final SenderTraits KNOWS_KEYS = NONE.dedupesByKey(Duration.ofHours(1));
    private static final SenderTraits HONORS = NONE.deadlineHonored();

    static Stream<RowExample> rows() {
        Instant asked = NOW.plus(MINUTE);
        Instant closed = DEADLINE.plus(Duration.ofHours(24));
        return Stream.of(
                row(
                        "T20a",
                        unknown(),
                        new Finding.Delivered(KEY, Optional.of("SM-1"), Optional.empty()),
                        asked,
                        "reconcile_delivered: unknown>confirmed - - f1 a1 due 0S wake never"),
                row(
                        "T21a",
                        unknown(),
                        new Finding.Rejected(KEY, RefusalCode.NOT_IN_SERVICE, false),
                        asked,
                        "reconcile_rejected: unknown>refused not_in_service - f1 a1 due 0S wake never"),
                row(
                        "T21c",
                        unknown(),
                        new Finding.Rejected(KEY, RefusalCode.NOT_IN_SERVICE, true),
                        asked,
                        "reconcile_rejected: unknown>refused not_in_service - f1 a1 due 0S wake never"),
                absent("T22a", unknown(), asked, "unknown>planned - - f2 a1 due 1M33.7212S wake 10H"),
                absent(
                        "T23a",
                        calledBack(unknown()),
                        asked,
                        "unknown>canceled canceled_by_user - f1 a1 due 0S wake never"),
                absent("T24a", counted(unknown(), 5), asked, "unknown>refused not_delivered - f1 a5 due 0S wake never"),
                row(
                        "T25",
                        unknown(),
                        ABSENT,
                        closed.plusNanos(1_000),
                        "reconcile_absent: unknown>refused presumed_not_delivered - f1 a1 due 0S wake never"),
                row(
                        "T26a",
                        unknown(),
                        new Finding.StillUnknown(KEY, Duration.ZERO),
                        asked,
                        "still_unknown: unknown>unknown outcome_unknown - f1 a1 due 0S wake 5M"),
                row(
                        "T26b",
                        unknown(),
                        ABSENT,
                        closed,
                        "reconcile_absent: unknown>unknown outcome_unknown - f1 a1 due 0S wake 48H"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_finding_takes_its_row(RowExample example) {
        example.check();
    }

    @ParameterizedTest
    @CsvSource({"0, T26b", "1, T22a"})
    void absence_is_final_a_quarantine_after_the_deadline_that_the_provider_honors(long microseconds, String row) {
        Instant now = DEADLINE.plus(Duration.ofMinutes(15)).plusNanos(microseconds * 1_000);

        assertThat(absent(unknown(), now, HONORS, Optional.empty())).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"-3600, 0, T26b", "-3600, 1, T22a", "0, 0, T26b", "0, 1, T22a", "600, 0, T26b", "600, 1, T22a"})
    void absence_is_final_a_quarantine_after_the_node_and_the_deadline_have_ended(
            long nodeEndSeconds, long microseconds, String row) {
        Instant ended = DEADLINE.plusSeconds(nodeEndSeconds);
        Instant last = nodeEndSeconds > 0 ? ended : DEADLINE;
        Instant now = last.plus(Duration.ofMinutes(15)).plusNanos(microseconds * 1_000);

        assertThat(absent(unknown(), now, NONE, Optional.of(ended))).isEqualTo(row);
    }

    @Test
    void absence_says_nothing_while_the_node_lives_and_the_sender_promises_nothing() {
        Instant now = DEADLINE.plus(Duration.ofHours(20));

        assertThat(absent(unknown(), now, NONE, Optional.empty())).isEqualTo("T26b");
    }

    @Test
    void absence_at_a_provider_that_knows_keys_allows_one_more_attempt_with_the_next_number() {
        IntentRow again = IntentSample.next(decide(unknown(), ABSENT, NOW.plus(MINUTE), KNOWS_KEYS, Optional.empty()));
        Instant due = again.status().dueAt();

        IntentRow second =
                IntentSample.attempted(IntentSample.claimed(again, due), due, Optional.of(Duration.ofHours(1)));

        assertThat(second.status().attempt().number()).isEqualTo(2);
        assertThat(second.plan().key()).isEqualTo(KEY);
        assertThat(second.status().reconcileCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT5M",
        "5, PT15M",
        "15, PT60M",
        "60, PT6H",
        "360, PT24H",
        "1440, PT48H",
        "43000, PT720H",
        "43200, ''"
    })
    void the_next_question_follows_the_steps_up_to_the_end_of_the_window(long minutes, String next) {
        var still = new Finding.StillUnknown(KEY, Duration.ZERO);

        assertThat(nextQuestion(still, Duration.ofMinutes(minutes))).isEqualTo(parsed(next));
    }

    @Test
    void missed_questions_are_not_made_up_for_one_by_one() {
        assertThat(nextQuestion(new Finding.StillUnknown(KEY, Duration.ZERO), Duration.ofHours(30)))
                .hasValue(Duration.ofHours(48));
    }

    @ParameterizedTest
    @CsvSource({"PT10M, PT11M", "PT1S, PT5M", "PT-1H, PT5M", "PT719H, PT719H1M", "PT721H, ''"})
    void a_provider_may_ask_for_more_time_within_the_window(Duration after, String next) {
        assertThat(nextQuestion(new Finding.StillUnknown(KEY, after), MINUTE)).isEqualTo(parsed(next));
    }

    @Test
    void no_time_that_a_provider_asks_for_is_too_long_to_be_understood() {
        assertThat(nextQuestion(new Finding.StillUnknown(KEY, Duration.ofSeconds(Long.MAX_VALUE)), MINUTE))
                .isEmpty();
    }

    @Test
    void each_question_is_counted() {
        IntentRow once = IntentSample.next(decide(unknown(), ABSENT, NOW.plus(MINUTE), NONE, Optional.empty()));
        IntentRow twice = IntentSample.next(decide(once, ABSENT, NOW.plus(MINUTE), NONE, Optional.empty()));

        assertThat(once.status().reconcileCount()).isEqualTo(1);
        assertThat(twice.status().reconcileCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void only_an_unknown_outcome_is_reconciled(IntentState state) {
        assertThat(ReconcileRule.decide(
                        IntentSample.in(state),
                        attemptId(unknown()),
                        ABSENT,
                        asked(NOW.plus(Duration.ofDays(2)), KNOWS_KEYS, Optional.of(NOW))))
                .isEmpty();
    }

    @Test
    void what_was_found_of_another_attempt_changes_nothing() {
        assertThat(ReconcileRule.decide(
                        unknown(), "IN-0000-0001:2:3", ABSENT, asked(NOW, KNOWS_KEYS, Optional.empty())))
                .isEmpty();
    }

    private static RowExample row(String row, IntentRow before, Finding finding, Instant now, String expected) {
        return new RowExample(
                row,
                finding.getClass().getSimpleName(),
                decide(before, finding, now, NONE, Optional.empty()),
                expected);
    }

    private static RowExample absent(String row, IntentRow before, Instant now, String expected) {
        return new RowExample(
                row,
                "absent, and a second request is harmless",
                decide(before, ABSENT, now, KNOWS_KEYS, Optional.empty()),
                "reconcile_absent: " + expected);
    }

    private static String absent(IntentRow row, Instant now, SenderTraits traits, Optional<Instant> nodeEnded) {
        return decide(row, ABSENT, now, traits, nodeEnded).orElseThrow().row();
    }

    private static Optional<Duration> nextQuestion(Finding finding, Duration age) {
        return decide(unknown(), finding, NOW.plus(age), NONE, Optional.empty())
                .orElseThrow()
                .after()
                .wakeAt()
                .map(at -> Duration.between(NOW, at));
    }

    private static Optional<Duration> parsed(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty()).map(Duration::parse);
    }

    private static Optional<IntentMove> decide(
            IntentRow row, Finding finding, Instant now, SenderTraits traits, Optional<Instant> nodeEnded) {
        return ReconcileRule.decide(row, attemptId(row), finding, asked(now, traits, nodeEnded));
    }

    private static ReconcileRule.Asked asked(Instant now, SenderTraits traits, Optional<Instant> nodeEnded) {
        return new ReconcileRule.Asked(now, traits, nodeEnded, LedgerSettings.DEFAULT);
    }
}
