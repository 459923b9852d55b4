package dev.freestone.campaign;

import java.util.List;
import java.util.OptionalLong;

/**
 * What would become of the rows. Immutable. Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param rowCount data rows of the query
 * @param buckets per worker, whose counts sum to the row count; those of the exporter stand first
 * @param contactRowCount data lines that {@code contacts.csv} would have, empty without an exporter
 * @param held messages that would go out later on the same day only
 * @param paused messages that would wait for the end of a pause
 */
public record DryRunRows(
        long rowCount, List<DryRunBucket> buckets, OptionalLong contactRowCount, long held, long paused) {
    /**
     * Copies the buckets.
     *
     * @param rowCount data rows of the query
     * @param buckets per worker, whose counts sum to the row count; those of the exporter stand first
     * @param contactRowCount data lines that {@code contacts.csv} would have, empty without an exporter
     * @param held messages that would go out later on the same day only
     * @param paused messages that would wait for the end of a pause
     */
    public DryRunRows {
        buckets = List.copyOf(buckets);
    }

    /**
     * The counts as a run has them.
     *
     * @return in the order of the buckets
     */
    public List<BucketCount> counts() {
        return buckets.stream().map(DryRunBucket::count).toList();
    }
}
