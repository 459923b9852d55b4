package dev.freestone.engagement;

import java.util.Optional;

/**
 * How far a customer has come with one thing to do. Immutable. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param tally how often it was completed
 * @param current what the round has counted; 0 of a unique
 * @param open where the window of the round opened
 * @param last the last event that was counted
 * @param rate what was counted in the last bucket of the rate
 * @param keys the distinct keys of the round; empty of a count
 */
public record LeafState(
        Tally tally,
        long current,
        Optional<DayMark> open,
        Optional<DayMark> last,
        Optional<BucketUse> rate,
        HeldKeys keys) {
    /** Nothing was counted yet. */
    static final LeafState ZERO =
            new LeafState(Tally.ZERO, 0, Optional.empty(), Optional.empty(), Optional.empty(), HeldKeys.NONE);

    /**
     * How far it has come, for people.
     *
     * @param terms what is to be done
     * @return completions, what the round has, and what it needs
     */
    public BehaviorCounts counts(LeafTerms terms) {
        return new BehaviorCounts(
                tally.achieved(), terms.type() == LeafType.UNIQUE ? keys.size() : current, terms.totalCount());
    }

    LeafState withTally(Tally next) {
        return new LeafState(next, current, open, last, rate, keys);
    }

    LeafState withKeys(HeldKeys next) {
        return new LeafState(tally, current, open, last, rate, next);
    }

    /** Without what the round has; what outlives rounds stays. */
    LeafState emptied() {
        return new LeafState(tally, 0, open, last, rate, HeldKeys.NONE);
    }
}
