package dev.freestone.engine.runs;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ExportEvent;
import dev.freestone.contact.ExportGuard;
import dev.freestone.engine.dispatch.ExportWrites;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.ExportRow;
import java.util.List;

/**
 * Takes back the contacts of a screened run that ends before its file is available: nobody will call them. In bounded
 * transactions, each of which leaves alone what an earlier one has done. Source: docs/spec/contact-ledger.md 3, 12.
 */
final class UnpublishedExport {
    private static final int PART = 500;

    private final EngineParts parts;

    UnpublishedExport(EngineParts parts) {
        this.parts = parts;
    }

    /** Whether a run may have stored contacts that no file tells of. */
    static boolean isIn(RunRecord record) {
        return record.run().status() == RunStatus.PROCESSING
                && record.internals().exportedAt().isEmpty()
                && record.snapshot()
                        .exporter()
                        .flatMap(ContactExporter::checkCompliance)
                        .isPresent();
    }

    void takeBack(HeldRun held) {
        long from = 0;
        boolean more = true;
        while (more) {
            long at = from;
            List<ExportRow> part = held.write(tx -> {
                List<ExportRow> entries = tx.exports().page(held.id(), at, PART);
                List<ExportRow> moved = ExportWrites.move(
                        tx, entries, ExportEvent.RUN_FAILED, guard -> guard == ExportGuard.NOT_AVAILABLE);
                if (!moved.isEmpty()) {
                    ActorId actor = ActorId.of(parts.settings().node());
                    tx.journal().append(ExportJournal.takenBack(held, actor, moved));
                }
                return entries;
            });
            more = part.size() == PART;
            from = more ? part.get(PART - 1).place() + 1 : from;
        }
    }
}
