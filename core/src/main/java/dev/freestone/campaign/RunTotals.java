package dev.freestone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a run counted. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 4.6.
 *
 * @param rowCount data rows of the frozen input, empty until it is frozen
 * @param contactRowCount data lines of {@code contacts.csv}, empty without it
 * @param buckets per worker, whose counts sum to the row count once it has ended
 * @param messages of the bulk sender, by channel and outcome
 */
public record RunTotals(
        OptionalLong rowCount, OptionalLong contactRowCount, List<BucketCount> buckets, List<MessageCount> messages) {
    /** Nothing counted yet. */
    public static final RunTotals EMPTY =
            new RunTotals(OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of());

    /**
     * Checks and copies the components.
     *
     * @param rowCount data rows of the frozen input, empty until it is frozen
     * @param contactRowCount data lines of {@code contacts.csv}, empty without it
     * @param buckets per worker, whose counts sum to the row count once it has ended
     * @param messages of the bulk sender, by channel and outcome
     */
    public RunTotals {
        buckets = List.copyOf(buckets);
        messages = List.copyOf(messages);
    }

    /**
     * As the input was frozen.
     *
     * @param rows data rows
     * @return totals without any bucket
     */
    public static RunTotals frozen(long rows) {
        return new RunTotals(OptionalLong.of(rows), OptionalLong.empty(), List.of(), List.of());
    }

    /**
     * With what a worker counted, in place of what it counted before.
     *
     * @param worker the worker
     * @param counted its buckets
     * @return a changed copy; those of the other worker stay, the exporter's stand first
     */
    public RunTotals with(RunWorkerKind worker, List<BucketCount> counted) {
        List<BucketCount> all = new ArrayList<>();
        for (RunWorkerKind each : RunWorkerKind.values()) {
            all.addAll(
                    each == worker
                            ? counted
                            : buckets.stream()
                                    .filter(bucket -> bucket.worker() == each)
                                    .toList());
        }
        return new RunTotals(rowCount, contactRowCount, all, messages);
    }

    /**
     * With the lines of the contact file.
     *
     * @param lines data lines
     * @return a changed copy
     */
    public RunTotals withContactRows(long lines) {
        return new RunTotals(rowCount, OptionalLong.of(lines), buckets, messages);
    }

    /**
     * With the messages of the bulk sender.
     *
     * @param counted by channel and outcome
     * @return a changed copy
     */
    public RunTotals withMessages(List<MessageCount> counted) {
        return new RunTotals(rowCount, contactRowCount, buckets, counted);
    }

    /**
     * Rows in the contact file.
     *
     * @return at least 0
     */
    public long exportedCount() {
        return sum("exported");
    }

    /**
     * Rows with a confirmed message.
     *
     * @return at least 0
     */
    public long sentCount() {
        return sum("sent");
    }

    /**
     * Rows kept out by the policy.
     *
     * @return at least 0
     */
    public long blockedCount() {
        return sum("blocked_by_policy");
    }

    /**
     * Rows that went wrong: unusable, unknown, refused, unknown outcome, not reached.
     *
     * @return at least 0
     */
    public long errorCount() {
        return sum("row_error")
                + sum("unknown_person")
                + sum("sender_refused")
                + sum("sender_unknown")
                + sum("not_processed");
    }

    private long sum(String bucket) {
        return buckets.stream()
                .filter(count -> count.bucket().equals(bucket))
                .mapToLong(BucketCount::count)
                .sum();
    }
}
