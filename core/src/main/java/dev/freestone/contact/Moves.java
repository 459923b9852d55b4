package dev.freestone.contact;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the row of the life cycle that an event takes, and makes the step. Pure. */
final class Moves {
    private Moves() {}

    /** The status that a row leads to. */
    @FunctionalInterface
    interface Next {
        StatusDraft of(Row<IntentState, IntentEvent, IntentGuard> row);
    }

    static Optional<IntentMove> on(
            IntentRow row, IntentEvent event, Instant now, Predicate<IntentGuard> guards, Next next) {
        IntentState from = row.status().state();
        return IntentLifeCycle.next(Optional.of(from), event, guards)
                .map(found -> new IntentMove(
                        row,
                        next.of(found).slots(SlotEffect.of(found)).done(row, found.target(from), now),
                        found.id(),
                        event));
    }
}
