package dev.freestone.engine.dispatch;

import dev.freestone.contact.ExportEvent;
import dev.freestone.contact.ExportGuard;
import dev.freestone.contact.ExportMove;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Stores what becomes of exported contacts, with their slots. Static. Source: docs/spec/contact-ledger.md 3, 12. */
public final class ExportWrites {
    private ExportWrites() {}

    /**
     * Applies an event to entries; those that it does not concern in their state stay as they are.
     *
     * @param tx the transaction, which has locked the entries
     * @param entries at most 1,000 entries
     * @param event what happened
     * @param holds which guards hold
     * @return the entries that have changed, as they are now
     */
    public static List<ExportRow> move(
            Tx tx, List<ExportRow> entries, ExportEvent event, Predicate<ExportGuard> holds) {
        List<ExportRow> moved = new ArrayList<>();
        List<SlotMove> slots = new ArrayList<>();
        for (ExportRow entry : entries) {
            Optional<ExportMove> move = ExportMove.of(entry.state(), event, holds);
            if (move.isPresent()) {
                moved.add(entry.in(move.get().to()));
                move.get().slots().ifPresent(to -> slots.add(new SlotMove(entry.source(), to, Optional.empty())));
            }
        }
        if (!moved.isEmpty()) {
            tx.exports().update(moved);
        }
        if (!slots.isEmpty()) {
            tx.events().move(slots);
        }
        return moved;
    }
}
