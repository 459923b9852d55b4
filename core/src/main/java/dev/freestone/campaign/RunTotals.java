package dev.freestone.campaign;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a run counted. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 4.6.
 *
 * @param rowCount data rows of the frozen input, empty until it is frozen
 * @param contactRowCount data lines of {@code contacts.csv}, empty without it
 * @param buckets per worker, whose counts sum to the row count once it has ended
 */
public record RunTotals(OptionalLong rowCount, OptionalLong contactRowCount, List<BucketCount> buckets) {
    /** Nothing counted yet. */
    public static final RunTotals EMPTY = new RunTotals(OptionalLong.empty(), OptionalLong.empty(), List.of());

    /**
     * Checks and copies the components.
     *
     * @param rowCount data rows of the frozen input, empty until it is frozen
     * @param contactRowCount data lines of {@code contacts.csv}, empty without it
     * @param buckets per worker, whose counts sum to the row count once it has ended
     */
    public RunTotals {
        buckets = List.copyOf(buckets);
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
