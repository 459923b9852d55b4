package dev.freestone.engagement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a customer has come with a behavior: the state of its fold. Its size does not depend on the number of events.
 * Immutable. Source: docs/spec/engagement-behaviors.md 4, 6.1.
 */
public sealed interface BehaviorState {
    /**
     * How often it was completed.
     *
     * @return from 0 on
     */
    long achieved();

    /**
     * The state before the first event.
     *
     * @param terms what the behavior asks for
     * @return nothing counted
     */
    static BehaviorState zero(BehaviorTerms terms) {
        return terms instanceof BehaviorTerms.Composite composite
                ? new Composite(
                        Tally.ZERO,
                        Optional.empty(),
                        Collections.nCopies(composite.goals().size(), GoalState.ZERO))
                : new Leaf(LeafState.ZERO);
    }

    /**
     * Of one thing to do.
     *
     * @param state how far with it
     */
    record Leaf(LeafState state) implements BehaviorState {
        @Override
        public long achieved() {
            return state.tally().achieved();
        }
    }

    /**
     * Of several things to do.
     *
     * @param tally how often the whole was completed
     * @param open where the window of the round opened; empty before it did
     * @param goals the things, in the order of their definition
     */
    record Composite(Tally tally, Optional<DayMark> open, List<GoalState> goals) implements BehaviorState {
        /**
         * Copies the components.
         *
         * @param tally how often the whole was completed
         * @param open where the window of the round opened
         * @param goals the things
         */
        public Composite {
            goals = List.copyOf(goals);
        }

        @Override
        public long achieved() {
            return tally.achieved();
        }

        /**
         * How many goals of a group are completed in the round.
         *
         * @param terms what the behavior asks for
         * @param groupId one of its groups
         * @return at most all of them
         */
        public long completedIn(BehaviorTerms.Composite terms, String groupId) {
            return inGroup(terms, groupId)
                    .filter(goal -> goals.get(goal).completed())
                    .count();
        }

        /**
         * Whether a group is complete: its required goals are, and as many as it needs.
         *
         * @param terms what the behavior asks for
         * @param groupId one of its groups
         * @return the answer
         */
        public boolean isComplete(BehaviorTerms.Composite terms, String groupId) {
            return completedIn(terms, groupId) >= terms.groups().getOrDefault(groupId, 0L)
                    && inGroup(terms, groupId)
                            .filter(goal -> terms.goals().get(goal).required())
                            .allMatch(goal -> goals.get(goal).completed());
        }

        /** Whether every group is complete. */
        boolean isComplete(BehaviorTerms.Composite terms) {
            for (String group : terms.groups().keySet()) {
                if (!isComplete(terms, group)) {
                    return false;
                }
            }
            return true;
        }

        /** The state at the begin of a round: {@code resetRound} of section 4. */
        Composite reset() {
            return new Composite(
                    tally,
                    Optional.empty(),
                    goals.stream().map(GoalState::reset).toList());
        }

        private static IntStream inGroup(BehaviorTerms.Composite terms, String groupId) {
            return IntStream.range(0, terms.goals().size())
                    .filter(goal -> terms.goals().get(goal).groupId().equals(groupId));
        }
    }
}
