package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DryRunRulesTest {
    private static final DryRunDifference SAME =
            new DryRunDifference(Optional.empty(), Optional.empty(), List.of(), 0, Map.of());

    private static BucketCount count(RunWorkerKind worker, RowReason reason, long rows) {
        return BucketCount.of(worker, RowEnd.of(reason), rows);
    }

    private static RunTotals last(long rows, BucketCount... buckets) {
        return new RunTotals(OptionalLong.of(rows), OptionalLong.empty(), List.of(buckets), List.of());
    }

    private static DryRunRows now(long rows, BucketCount... buckets) {
        return new DryRunRows(
                rows,
                List.of(buckets).stream()
                        .map(each -> new DryRunBucket(each, List.of()))
                        .toList(),
                OptionalLong.empty(),
                0,
                0);
    }

    @Fact("OUT-80")
    @ParameterizedTest(name = "{0} percent, {1} to {2}: {3}")
    @CsvSource({
        "20, 100, 120, ''",
        "20, 100, 121, rows_moved",
        "20, 100, 80, ''",
        "20, 100, 79, rows_moved",
        "20, 5, 6, ''",
        "20, 4, 5, rows_moved",
        "0, 7, 7, ''",
        "0, 7, 8, rows_moved",
        "100, 5, 0, ''",
        "99, 5, 0, rows_moved",
        "200, 5, 15, ''",
        "200, 5, 16, rows_moved",
        "2000000000, 0, 0, ''",
        "2000000000, 0, 1, rows_moved",
        "20, 10000000, 12000000, ''",
        "20, 10000000, 12000001, rows_moved",
    })
    void a_size_that_moves_by_more_than_the_percentage_stops_and_from_nothing_any_row_does(
            int percent, long before, long after, String stops) {
        DryRunGuards guards = DryRunGuards.DEFAULT.movingAtMost(percent);

        assertThat(DryRunRules.stops(guards, Optional.of(last(before)), now(after), SAME))
                .extracting(stop -> stop.reason().code())
                .containsExactlyElementsOf(stops.isEmpty() ? List.of() : List.of(stops));
    }

    @Test
    void the_rows_that_a_worker_reaches_are_judged_beside_all_rows() {
        RunTotals last = last(
                100,
                count(RunWorkerKind.CONTACT_EXPORTER, RowReason.EXPORTED, 60),
                count(RunWorkerKind.CONTACT_EXPORTER, RowReason.NO_MATCHING_CONTACT, 40),
                count(RunWorkerKind.BULK_SENDER, RowReason.SENT, 100));
        DryRunRows now = now(
                100,
                count(RunWorkerKind.CONTACT_EXPORTER, RowReason.EXPORTED, 40),
                count(RunWorkerKind.CONTACT_EXPORTER, RowReason.NO_MATCHING_CONTACT, 60),
                count(RunWorkerKind.BULK_SENDER, RowReason.SENT, 100));

        assertThat(DryRunRules.stops(DryRunGuards.DEFAULT, Optional.of(last), now, SAME))
                .containsExactly(new DryRunStop(
                        DryRunStop.Reason.REACHED_MOVED, Optional.of(RunWorkerKind.CONTACT_EXPORTER), 60, 40));
    }

    @Test
    void a_worker_that_only_one_of_them_has_is_not_judged() {
        RunTotals last = last(10, count(RunWorkerKind.CONTACT_EXPORTER, RowReason.EXPORTED, 10));
        DryRunRows now = now(10, count(RunWorkerKind.BULK_SENDER, RowReason.SENT, 10));

        assertThat(DryRunRules.stops(DryRunGuards.DEFAULT, Optional.of(last), now, SAME))
                .isEmpty();
    }

    @Test
    void without_a_last_run_the_size_cannot_move_but_nothing_can_be_compared() {
        DryRunDifference none = DryRunDifference.none(Optional.empty(), DryRunDifference.Unavailable.NO_FINISHED_RUN);

        assertThat(DryRunRules.stops(DryRunGuards.DEFAULT, Optional.empty(), now(5), none))
                .extracting(DryRunStop::reason)
                .containsExactly(DryRunStop.Reason.NOT_COMPARABLE);
        assertThat(DryRunRules.stops(DryRunGuards.DEFAULT.withoutComparison(), Optional.empty(), now(5), none))
                .isEmpty();
    }

    @ParameterizedTest(name = "then {0}, now {1}: {2}")
    @CsvSource({
        "POLICY_DENIED, SENT, true",
        "PERSON_ERASED, SENT, true",
        "HOST_STOP, EXPORTED, true",
        "UNSUBSCRIBED, SENT, true",
        "POLICY_HOLD, EXPORTED, false",
        "HOLD_BEYOND_LIMIT, SENT, false",
        "POLICY_DENIED, POLICY_DENIED, false",
        "POLICY_DENIED+SENT, SENT+POLICY_DENIED, false",
        "POLICY_DENIED+SENT, SENT, false",
        "POLICY_DENIED+SENT, SENT+SENT, true",
        "POLICY_DENIED, POLICY_DENIED+SENT, true",
        "POLICY_DENIED+SENT, POLICY_DENIED+SENT+SENT, false",
    })
    void a_person_reappears_when_more_is_reached_and_less_is_stopped(String then, String now, boolean reappears) {
        assertThat(tally(now).reappears(tally(then))).isEqualTo(reappears);
    }

    @Test
    void the_best_row_stands_for_a_person_and_a_duplicate_for_nobody() {
        assertThat(tally("POLICY_DENIED+SENT+MISSING_CELL").best()).isEqualTo(RowEnd.of(RowReason.SENT));
        assertThat(tally("NO_TEMPLATE+POLICY_DENIED").best()).isEqualTo(RowEnd.of(RowReason.POLICY_DENIED));
        assertThat(PersonTally.of(RowEnd.of(RowReason.DUPLICATE_PERSON))).isEmpty();
    }

    private static PersonTally tally(String reasons) {
        return List.of(reasons.split("\\+")).stream()
                .map(name -> PersonTally.of(RowEnd.of(RowReason.valueOf(name))).orElseThrow())
                .reduce(PersonTally::and)
                .orElseThrow();
    }

    @Test
    void negative_limits_are_refused_by_name() {
        assertThatThrownBy(() -> DryRunGuards.DEFAULT.movingAtMost(-1)).hasMessageContaining("maxMovePercent");
        assertThatThrownBy(() -> DryRunGuards.DEFAULT.reappearingAtMost(-1)).hasMessageContaining("maxReappearing");
    }
}
