package dev.freestone.engagement;

import java.util.Optional;

/**
 * How often a behavior, or a goal of one, was completed. Immutable. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param achieved completions ever
 * @param cap completions in the last bucket of the cap; empty without a cap, and before the first one
 */
public record Tally(long achieved, Optional<BucketUse> cap) {
    /** Completions by one event at most; what is left of it is dropped. */
    static final long MOST_BY_ONE_EVENT = 1_000;

    /** Nothing was completed yet. */
    static final Tally ZERO = new Tally(0, Optional.empty());

    /** How often it can be completed at an event: {@code allow} of section 4. */
    long allowed(RepeatLimits limits, EventTime time, long length) {
        long allowed = MOST_BY_ONE_EVENT;
        if (limits.maxTimesRepeatable().isPresent()) {
            allowed = Math.min(allowed, limits.maxTimesRepeatable().getAsLong() - achieved);
        }
        if (limits.maxTimesRepeatablePerPeriod().isPresent()) {
            long used = BucketUse.at(cap, time.bucket(length)).used();
            allowed = Math.min(allowed, limits.maxTimesRepeatablePerPeriod().getAsLong() - used);
        }
        return allowed;
    }

    /** The tally after completions by an event: {@code book} of section 4. */
    Tally booked(RepeatLimits limits, EventTime time, long length, long completions) {
        boolean capped = completions > 0 && limits.maxTimesRepeatablePerPeriod().isPresent();
        return new Tally(
                achieved + completions,
                capped ? Optional.of(BucketUse.at(cap, time.bucket(length)).plus(completions)) : cap);
    }
}
