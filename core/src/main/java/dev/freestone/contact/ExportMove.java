package dev.freestone.contact;

import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What becomes of an exported contact, by the table of {@link ExportLifeCycle}. Pure. Source: docs/spec/contact-ledger.md 3, 12.
 *
 * @param row the row of the table, such as {@code X5}
 * @param to the state after it
 * @param slots what becomes of its slots; empty = they stay as they are
 */
public record ExportMove(String row, ExportState to, Optional<SlotState> slots) {
    /**
     * The move that an event makes.
     *
     * @param from the state before it
     * @param event what happened
     * @param holds which guards hold
     * @return empty when the event changes nothing in this state
     */
    public static Optional<ExportMove> of(ExportState from, ExportEvent event, Predicate<ExportGuard> holds) {
        return ExportLifeCycle.table()
                .find(Optional.of(from), event, holds)
                .flatMap(row -> row.to().map(to -> new ExportMove(row.id(), to, slots(SlotEffect.of(row)))));
    }

    private static Optional<SlotState> slots(SlotEffect effect) {
        return switch (effect) {
            case USE -> Optional.of(SlotState.USED);
            case RELEASE -> Optional.of(SlotState.RELEASED);
            case KEEP, RESERVE -> Optional.empty();
        };
    }
}
