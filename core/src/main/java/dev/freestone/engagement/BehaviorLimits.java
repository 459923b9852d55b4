package dev.freestone.engagement;

import java.util.OptionalLong;

/**
 * How often a behavior, or a goal of one, can be completed. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param maxTimesRepeatable completions of a customer, ever; empty = any number
 * @param maxTimesRepeatablePerPeriod completions of a customer in a period; empty = any number
 * @param period in seconds; empty = none
 * @param minTimeBetweenEvents in seconds; empty = none
 * @param consecutive whether days must follow each other
 */
public record BehaviorLimits(
        OptionalLong maxTimesRepeatable,
        OptionalLong maxTimesRepeatablePerPeriod,
        OptionalLong period,
        OptionalLong minTimeBetweenEvents,
        boolean consecutive) {
    /** Nothing is limited. */
    public static final BehaviorLimits NONE = new BehaviorLimits(
            OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), false);
}
