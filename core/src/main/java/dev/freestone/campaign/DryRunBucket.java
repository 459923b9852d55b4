package dev.freestone.campaign;

import java.util.List;

/**
 * How many rows would end alike, and where the first of them stand in the query's result. Immutable. Source:
 * docs/spec/outreach-campaigns.md 4.8.
 *
 * @param count worker, bucket, reason, rule and number
 * @param firstRows the numbers of the first rows, from 1 on, ascending; at most 5
 */
public record DryRunBucket(BucketCount count, List<Long> firstRows) {
    /**
     * Copies the numbers.
     *
     * @param count worker, bucket, reason, rule and number
     * @param firstRows the numbers of the first rows, from 1 on, ascending; at most 5
     */
    public DryRunBucket {
        firstRows = List.copyOf(firstRows);
    }
}
