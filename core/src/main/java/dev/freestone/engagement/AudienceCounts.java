package dev.freestone.engagement;

import dev.freestone.model.engagement.AudienceBucket;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many customers a delivery met, and what became of them. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param buckets how many customers are in each bucket; all buckets are there
 * @param planned how many contacts were planned
 */
public record AudienceCounts(Map<AudienceBucket, Long> buckets, long planned) {
    /** Nobody yet. */
    public static final AudienceCounts NONE = new AudienceCounts(Map.of(), 0);

    /**
     * Copies the buckets, and adds those that are not there with 0.
     *
     * @param buckets how many customers are in each bucket
     * @param planned how many contacts were planned
     */
    public AudienceCounts {
        Map<AudienceBucket, Long> all = new EnumMap<>(AudienceBucket.class);
        for (AudienceBucket bucket : AudienceBucket.values()) {
            all.put(bucket, buckets.getOrDefault(bucket, 0L));
        }
        buckets = Collections.unmodifiableMap(all);
    }

    /**
     * How many customers were read: the sum of all buckets.
     *
     * @return at least 0
     */
    public long read() {
        return buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many customers are in a bucket.
     *
     * @param bucket the bucket
     * @return at least 0
     */
    public long of(AudienceBucket bucket) {
        return buckets.getOrDefault(bucket, 0L);
    }

    /**
     * The counts with more customers.
     *
     * @param more how many customers more are in each bucket
     * @return other counts
     */
    public AudienceCounts plus(Map<AudienceBucket, Long> more) {
        Map<AudienceBucket, Long> all = new EnumMap<>(AudienceBucket.class);
        buckets.forEach((bucket, count) -> all.put(bucket, count + more.getOrDefault(bucket, 0L)));
        return new AudienceCounts(all, planned);
    }

    /**
     * The counts with more planned contacts.
     *
     * @param more how many
     * @return other counts
     */
    public AudienceCounts planned(long more) {
        return new AudienceCounts(buckets, planned + more);
    }
}
