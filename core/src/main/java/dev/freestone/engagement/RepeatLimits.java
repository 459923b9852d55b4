package dev.freestone.engagement;

import java.util.OptionalLong;

/**
 * How often a behavior, or a goal of one, can be completed, and in which time. Immutable. Source:
 * docs/spec/engagement-behaviors.md 3.1.
 *
 * @param maxTimesRepeatable completions of a customer, ever; empty = any number
 * @param maxTimesRepeatablePerPeriod completions of a customer in a bucket of the period; empty = any number
 * @param period seconds of the window of a round and of a bucket; empty = no window, and the buckets of the default
 */
public record RepeatLimits(
        OptionalLong maxTimesRepeatable, OptionalLong maxTimesRepeatablePerPeriod, OptionalLong period) {
    /** The period of a count where nothing is said: 3,650 days. */
    public static final long DEFAULT_PERIOD = 315_360_000;

    /** Nothing is limited. */
    public static final RepeatLimits NONE =
            new RepeatLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /**
     * Checks the components.
     *
     * @param maxTimesRepeatable completions of a customer, ever
     * @param maxTimesRepeatablePerPeriod completions of a customer in a bucket of the period
     * @param period seconds of the window of a round and of a bucket
     */
    public RepeatLimits {
        TermChecks.atLeastOne("maxTimesRepeatable", maxTimesRepeatable);
        TermChecks.atLeastOne("maxTimesRepeatablePerPeriod", maxTimesRepeatablePerPeriod);
        TermChecks.atLeastOne("period", period);
    }

    /** The length of the buckets of the cap: P(D) of section 4. */
    long bucketLength() {
        return period.orElse(DEFAULT_PERIOD);
    }
}
