package dev.freestone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The guards of a dry run, and what its comparison counts. Pure. Source: docs/spec/outreach-campaigns.md 4.8. */
public final class DryRunRules {
    private static final int WHOLE = 100;

    private DryRunRules() {}

    /**
     * Judges a dry run.
     *
     * @param guards what is allowed
     * @param last the totals of the last run, when there is one
     * @param rows what would become of the rows
     * @param difference the difference to the last run
     * @return each guard that says stop, in the order of {@link DryRunStop.Reason}
     */
    public static List<DryRunStop> stops(
            DryRunGuards guards, Optional<RunTotals> last, DryRunRows rows, DryRunDifference difference) {
        List<DryRunStop> stops = new ArrayList<>();
        last.ifPresent(totals -> moved(guards, totals, rows, stops));
        for (RunWorkerKind worker : RunWorkerKind.values()) {
            long people = difference.reappearing().getOrDefault(worker, 0L);
            if (people > guards.maxReappearing()) {
                stops.add(new DryRunStop(DryRunStop.Reason.SUPPRESSED_REAPPEARED, Optional.of(worker), 0, people));
            }
        }
        if (guards.comparison() && difference.unavailable().isPresent()) {
            stops.add(new DryRunStop(DryRunStop.Reason.NOT_COMPARABLE, Optional.empty(), 0, 0));
        }
        return stops;
    }

    private static void moved(DryRunGuards guards, RunTotals last, DryRunRows rows, List<DryRunStop> stops) {
        long before = last.rowCount().orElse(0);
        if (moves(guards, before, rows.rowCount())) {
            stops.add(new DryRunStop(DryRunStop.Reason.ROWS_MOVED, Optional.empty(), before, rows.rowCount()));
        }
        for (RunWorkerKind worker : RunWorkerKind.values()) {
            long then = reached(last.buckets(), worker);
            long now = reached(rows.counts(), worker);
            boolean both = has(last.buckets(), worker, before) && has(rows.counts(), worker, rows.rowCount());
            if (both && moves(guards, then, now)) {
                stops.add(new DryRunStop(DryRunStop.Reason.REACHED_MOVED, Optional.of(worker), then, now));
            }
        }
    }

    /** Without rows nobody can tell which workers there were. */
    private static boolean has(List<BucketCount> buckets, RunWorkerKind worker, long rows) {
        return rows == 0 || buckets.stream().anyMatch(bucket -> bucket.worker() == worker);
    }

    private static boolean moves(DryRunGuards guards, long then, long now) {
        // Rows are at most millions: the products stay far below the end of a long.
        return Math.abs(now - then) * WHOLE > (long) guards.maxMovePercent() * then;
    }

    private static long reached(List<BucketCount> buckets, RunWorkerKind worker) {
        return buckets.stream()
                .filter(bucket -> bucket.worker() == worker)
                .filter(bucket -> bucket.bucket().equals(RowReason.Bucket.EXPORTED.code())
                        || bucket.bucket().equals(RowReason.Bucket.SENT.code()))
                .mapToLong(BucketCount::count)
                .sum();
    }
}
