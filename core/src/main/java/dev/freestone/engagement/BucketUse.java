package dev.freestone.engagement;

import java.util.Optional;

/**
 * How much of a bucket of time is used up. Buckets never go back. Immutable. Source: docs/spec/engagement-behaviors.md 4, 5.
 *
 * @param bucket its number, 0 from the start of the campaign on
 * @param used what was counted in it
 */
public record BucketUse(long bucket, long used) {
    /** The use that stands for a bucket: that of a later one when there is one, else nothing so far. */
    static BucketUse at(Optional<BucketUse> last, long bucket) {
        return last.filter(use -> use.bucket >= bucket).orElse(new BucketUse(bucket, 0));
    }

    BucketUse plus(long more) {
        return new BucketUse(bucket, used + more);
    }
}
