package dev.freestone.engine.dispatch;

import dev.freestone.contact.ExportEvent;
import dev.freestone.contact.ExportGuard;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what dialers never told about as calls, once the time for it is over. Any node does it, with or without senders.
 * Thread-safe. Source: docs/spec/contact-ledger.md 12.
 */
public final class ExportSweep {
    private static final int BATCH = 500;

    private final Storage storage;
    private final ActorId actor;

    /**
     * The sweep of one node.
     *
     * @param parts what the ledger works with
     */
    public ExportSweep(LedgerParts parts) {
        this.storage = parts.storage();
        this.actor = ActorId.of(parts.node());
    }

    /**
     * Assumes whatever is due.
     *
     * @return when the next contact is due, past when another node is busy with it; empty when none is open
     */
    public Optional<Instant> tick() {
        int moved = BATCH;
        while (moved == BATCH && !Thread.currentThread().isInterrupted()) {
            moved = Commit.repeatable(storage, this::sweep);
        }
        return storage.read(tx -> tx.exports().nextAssumeAt());
    }

    private int sweep(Tx tx) {
        List<ExportRow> overdue = tx.exports().overdue(BATCH);
        List<ExportRow> moved = ExportWrites.move(tx, overdue, ExportEvent.ASSUME, ExportGuard.ASSUMABLE::equals);
        ExportStory.tell(tx, moved, ExportEvent.ASSUME, actor, Map.of());
        return moved.size();
    }
}
