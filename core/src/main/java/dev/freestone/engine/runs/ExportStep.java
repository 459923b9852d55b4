package dev.freestone.engine.runs;

import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.common.ActorId;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The step export, unscreened: from the frozen input alone, in batches, straight to {@code contacts.csv}. After a crash
 * the file is begun again. Source: docs/spec/outreach-campaigns.md 1.4, 4.3.
 */
final class ExportStep {
    private final EngineParts parts;
    private final ContactsFile file;
    private final PlainExport plain;

    ExportStep(EngineParts parts) {
        this.parts = parts;
        this.file = new ContactsFile(parts);
        this.plain = new PlainExport(parts);
    }

    void run(HeldRun held, ContactExporter exporter) throws IOException {
        ActorId actor = ActorId.of(parts.settings().node());
        file.publish(
                held,
                (contacts, rows) -> export(held, exporter, contacts, rows),
                (tx, lines) -> tx.journal().append(ExportJournal.unscreened(held, actor, lines)));
    }

    private long export(HeldRun held, ContactExporter exporter, OutputStream contacts, RowLines rows)
            throws IOException {
        try (FrozenInputReader input = RunFiling.input(parts, held.run());
                SeenPersons seen = new SeenPersons(
                        parts.settings().temporaryFolder().resolve(held.id().value()),
                        parts.settings().personsInMemory())) {
            return plain.write(held, exporter, input, seen, contacts, rows);
        }
    }
}
