package dev.freestone.engagement;

import java.util.OptionalLong;

/**
 * How far one customer has come with one behavior, as far as the state in the campaign depends on it. Immutable. Source:
 * docs/spec/engagement-campaigns.md 7.
 *
 * @param maxTimes how often it can be achieved; empty = any number
 * @param achieved how often it was achieved, at least 0
 * @param touched whether anything was counted besides: the running round has a count, a goal has one or was completed
 */
public record BehaviorStanding(OptionalLong maxTimes, long achieved, boolean touched) {
    /**
     * Whether it can never be achieved again.
     *
     * @return false for one without a limit
     */
    public boolean exhausted() {
        return maxTimes.isPresent() && achieved >= maxTimes.getAsLong();
    }

    /**
     * Whether the customer has done anything about it.
     *
     * @return true from the first counted event on
     */
    public boolean begun() {
        return achieved > 0 || touched;
    }
}
