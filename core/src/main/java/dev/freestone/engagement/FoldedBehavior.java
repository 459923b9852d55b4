package dev.freestone.engagement;

import java.util.List;

/**
 * What the fold says about one customer and one behavior. Immutable. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param state how far the customer has come
 * @param completions the position of the event of each completion; one event can have several
 * @param goalCompletions the same of each goal, in the order of the definition; empty of a simple behavior
 * @param counted the positions of the events that were counted, each once
 */
public record FoldedBehavior(
        BehaviorState state, List<Position> completions, List<List<Position>> goalCompletions, List<Position> counted) {
    /**
     * Copies the components.
     *
     * @param state how far the customer has come
     * @param completions the position of the event of each completion
     * @param goalCompletions the same of each goal
     * @param counted the positions of the events that were counted
     */
    public FoldedBehavior {
        completions = List.copyOf(completions);
        goalCompletions = goalCompletions.stream().map(List::copyOf).toList();
        counted = List.copyOf(counted);
    }
}
