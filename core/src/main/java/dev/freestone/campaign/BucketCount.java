package dev.freestone.campaign;

import java.util.Optional;

/**
 * How many rows of a worker ended in a bucket for a reason. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 4.6.
 *
 * @param worker which worker
 * @param bucket where the rows ended
 * @param reasonCode why
 * @param ruleId the rule of the policy, when the policy decided
 * @param count rows, at least 1
 */
public record BucketCount(RunWorkerKind worker, String bucket, String reasonCode, Optional<String> ruleId, long count) {
    /**
     * A count of rows that ended alike.
     *
     * @param worker which worker
     * @param end how they ended
     * @param count rows
     * @return the count
     */
    public static BucketCount of(RunWorkerKind worker, RowEnd end, long count) {
        return new BucketCount(
                worker, end.reason().bucket().code(), end.reason().code(), end.ruleId(), count);
    }
}
