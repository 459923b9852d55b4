package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The highest completions whose outcomes were emitted, of a behavior and of each of its goals. They never fall. Immutable. Source:
 * docs/spec/engagement-behaviors.md 6.1.
 *
 * @param behavior the highest ordinal of the behavior, 0 for none
 * @param goals that of each goal, in the order of the definition; empty of a simple behavior
 */
public record EmittedOrdinals(long behavior, List<Long> goals) {
    /**
     * Copies the components.
     *
     * @param behavior the highest ordinal of the behavior
     * @param goals that of each goal
     */
    public EmittedOrdinals {
        goals = List.copyOf(goals);
    }

    /** Nothing was emitted yet. */
    static EmittedOrdinals none(BehaviorTerms terms) {
        int goals = terms instanceof BehaviorTerms.Composite composite
                ? composite.goals().size()
                : 0;
        return new EmittedOrdinals(0, Collections.nCopies(goals, 0L));
    }

    /** Whether the completion of a goal is one whose outcomes were never emitted. */
    boolean isNew(int goal, long ordinal) {
        return ordinal > goals.get(goal);
    }

    /** All completions of a state have been emitted. */
    EmittedOrdinals raisedTo(BehaviorState state) {
        if (covers(state)) {
            return this;
        }
        if (state instanceof BehaviorState.Composite composite) {
            List<Long> next = new ArrayList<>();
            for (int i = 0; i < goals.size(); i++) {
                next.add(Math.max(goals.get(i), composite.goals().get(i).completions()));
            }
            return new EmittedOrdinals(Math.max(behavior, state.achieved()), next);
        }
        return new EmittedOrdinals(Math.max(behavior, state.achieved()), goals);
    }

    private boolean covers(BehaviorState state) {
        if (state.achieved() > behavior) {
            return false;
        }
        if (state instanceof BehaviorState.Composite composite) {
            for (int i = 0; i < goals.size(); i++) {
                if (composite.goals().get(i).completions() > goals.get(i)) {
                    return false;
                }
            }
        }
        return true;
    }
}
