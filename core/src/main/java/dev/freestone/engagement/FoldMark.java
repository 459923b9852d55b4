package dev.freestone.engagement;

import java.util.Optional;

/**
 * The fold of the first of the events of a customer. Immutable. Source: docs/spec/engagement-behaviors.md 6.1.
 *
 * @param state how far the customer has come with them
 * @param first the first completion
 * @param last the last of the events, counted or not
 */
public record FoldMark(BehaviorState state, Optional<Position> first, Optional<Position> last) {
    /** Before the first event. */
    static FoldMark zero(BehaviorTerms terms) {
        return new FoldMark(BehaviorState.zero(terms), Optional.empty(), Optional.empty());
    }

    /** Whether an event comes after all that are folded. */
    boolean isBefore(Position event) {
        return last.isEmpty() || last.get().isBefore(event);
    }

    /** The mark after one more event. */
    FoldMark after(EngagementEvent event, BehaviorStep step) {
        Optional<Position> here = Optional.of(event.position());
        return new FoldMark(step.state(), first.isEmpty() && step.completions() > 0 ? here : first, here);
    }
}
