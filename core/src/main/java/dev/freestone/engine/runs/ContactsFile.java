package dev.freestone.engine.runs;

import dev.freestone.campaign.RunTotals;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import dev.freestone.spi.Tx;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Publishes {@code contacts.csv} of a run with the log lines of its rows: whole, or not at all. After a crash it is written
 * again from the beginning. Source: docs/spec/outreach-campaigns.md 4.3, 5.2.
 */
final class ContactsFile {
    private final EngineParts parts;

    ContactsFile(EngineParts parts) {
        this.parts = parts;
    }

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        /** Answers the number of data lines. */
        long write(OutputStream contacts, RowLines rows) throws IOException;
    }

    /** Stores something beside the run that has the file. */
    @FunctionalInterface
    interface Also {
        void store(Tx tx, long lines);
    }

    void publish(HeldRun held, Content content, Also also) throws IOException {
        var internals = held.record().internals();
        try (RunFileDraft contacts = held.draft(internals.reserved(RunFileName.CONTACTS), RunFileName.CONTACTS.code());
                RunFileDraft lines = held.draft(internals.rowLines(), "rows.log")) {
            RowLines rows = new RowLines(RunWorkerKind.CONTACT_EXPORTER, lines.content());
            long written = content.write(contacts.content(), rows);
            rows.finish();
            held.checkpoint();
            Instant now = parts.clock().instant();
            lines.publish(now);
            StoredFile file = contacts.publish(now);
            RunTotals totals =
                    held.run().totals().withContactRows(written).with(RunWorkerKind.CONTACT_EXPORTER, rows.buckets());
            held.save(
                    record -> RunMove.inside(record.with(record.run()
                                    .with(record.run().files().with(RunFileName.CONTACTS, file.id()))
                                    .with(totals)
                                    .updatedAt(now))
                            .with(record.internals().exported(now))),
                    (tx, record) -> also.store(tx, written));
        }
    }
}
