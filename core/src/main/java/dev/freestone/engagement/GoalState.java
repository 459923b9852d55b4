package dev.freestone.engagement;

/**
 * How far a customer has come with one of several things to do. Immutable. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param leaf how far with the thing itself
 * @param earned how often it was completed in this round
 * @param completed whether that is as often as the goal needs
 * @param completions how often the goal was completed ever
 */
public record GoalState(LeafState leaf, long earned, boolean completed, long completions) {
    /** Nothing was counted yet. */
    static final GoalState ZERO = new GoalState(LeafState.ZERO, 0, false, 0);

    /** The goal after its thing was completed some times more; a completed goal drops what is left. */
    GoalState earned(LeafState next, long more, long needed) {
        return earned + more == needed
                ? new GoalState(next.emptied(), needed, true, completions + 1)
                : new GoalState(next, earned + more, false, completions);
    }

    /** The goal at the begin of a round. */
    GoalState reset() {
        return new GoalState(leaf.emptied(), 0, false, completions);
    }
}
