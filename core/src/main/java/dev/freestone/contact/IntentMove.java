package dev.freestone.contact;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import java.util.Optional;

/**
 * One step of an intent along its life cycle, as data: what to store, and which row allowed it. Immutable.
 *
 * @param before the intent as it is stored
 * @param after what it becomes
 * @param row the row of the life cycle, such as {@code T14}
 * @param event what happened
 */
public record IntentMove(IntentRow before, IntentStatus after, String row, IntentEvent event) {
    /**
     * The intent to store.
     *
     * @return with the version that was read
     */
    public IntentRow next() {
        return before.with(after);
    }

    /**
     * The state before it.
     *
     * @return the stored state
     */
    public IntentState from() {
        return before.status().state();
    }

    /**
     * The state after it.
     *
     * @return the same one where the row keeps it
     */
    public IntentState to() {
        return after.state();
    }

    /**
     * The attempt that it is about.
     *
     * @return the id of the last attempt, if there was one
     */
    public Optional<String> attemptId() {
        return after.attempt().last().map(last -> last.id());
    }
}
