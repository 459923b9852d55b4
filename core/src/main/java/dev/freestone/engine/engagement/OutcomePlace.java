package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.OutcomeResult;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One outcome of one completion: what it is known by, wherever it is written. Immutable. Source:
 * docs/spec/engagement-behaviors.md 6.1, 7.
 *
 * @param due the completion
 * @param index 0 = the points of the behavior or goal, from 1 on the places in the list of outcomes
 */
record OutcomePlace(DueCompletion due, int index) {
    /** Unique among all outcomes of a customer, such as {@code 9:-:1:2}; the goal is its place or {@code -}. */
    String key() {
        String goal = due.emission().goal().isPresent()
                ? Integer.toString(due.emission().goal().getAsInt())
                : "-";
        return due.achievement().id() + ":" + goal + ":" + due.emission().ordinal() + ":" + index;
    }

    /** The same among all causes of changes, such as {@code outcome/9:-:1:2}. */
    String cause() {
        return "outcome/" + key();
    }

    OutcomeResult granted(String type, Map<String, String> details) {
        return result(type, Optional.empty(), OptionalLong.empty(), details);
    }

    OutcomeResult granted(String type, long amount) {
        return result(type, Optional.empty(), OptionalLong.of(amount), Map.of());
    }

    OutcomeResult skipped(String type, String reason, Map<String, String> details) {
        return result(type, Optional.of(reason), OptionalLong.empty(), details);
    }

    private OutcomeResult result(
            String type, Optional<String> skipped, OptionalLong amount, Map<String, String> details) {
        return new OutcomeResult(
                due.campaign().id(),
                due.achievement().id(),
                due.emission().goal(),
                due.emission().ordinal(),
                index,
                type,
                skipped,
                amount,
                details);
    }

    @Override
    public String toString() {
        return "OutcomePlace[" + key() + "]";
    }
}
