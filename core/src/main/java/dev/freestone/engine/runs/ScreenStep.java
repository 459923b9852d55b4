package dev.freestone.engine.runs;

import dev.freestone.campaign.CompanyDay;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.dispatch.ExportContact;
import dev.freestone.engine.dispatch.Handover;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Screening;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The step export, screened: batch by batch, one transaction asks the policy, stores the contacts that pass with their slots,
 * and the lines that they have in the file. Then {@code contacts.csv} is written from these lines alone. After a crash the
 * step goes on behind the last batch, and the file comes out the same. Source: docs/spec/outreach-campaigns.md 1.4, 4.3;
 * docs/spec/contact-ledger.md 12.
 */
final class ScreenStep {
    /** The lines of one chunk are as many as those of a batch: more need not be in memory. */
    private static final int PAGE = 1;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Screening screening;
    private final SealedChunks chunks;
    private final ContactsFile file;
    private final ScreenBatches batches;

    ScreenStep(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
        this.screening = new Screening(ledger);
        this.chunks = new SealedChunks(parts, RunWorkerKind.CONTACT_EXPORTER, "contacts", PAGE);
        this.file = new ContactsFile(parts);
        this.batches = new ScreenBatches(parts, screening);
    }

    void run(HeldRun held, ContactExporter exporter) throws IOException {
        if (!parts.sending().policy()) {
            throw FreestoneException.of(
                    ErrorCode.EXPORT_FAILED,
                    "the exporter screens contacts and this engine has no contact policy, give one to its builder");
        }
        screen(held, exporter);
        file.publish(held, (contacts, rows) -> write(held, exporter, contacts, rows), (tx, lines) -> {});
    }

    private void screen(HeldRun held, ContactExporter exporter) throws IOException {
        try (FrozenInputReader input = RunFiling.input(parts, held.run());
                SeenPersons seen = new SeenPersons(
                        parts.settings().temporaryFolder().resolve(held.id().value()),
                        parts.settings().personsInMemory())) {
            if (!input.columns().isEmpty()) {
                long[] line = {remember(held, seen)};
                long done = parts.storage().read(tx -> chunks.end(tx, held.id()));
                Handover to = handover(held);
                batches.forEach(
                        held,
                        exporter,
                        input,
                        seen,
                        done,
                        (row, picked) -> line[0] += store(held, to, picked, row, line[0]));
            }
        }
    }

    /** Who was in the batches before a crash, and how many lines these have. */
    private long remember(HeldRun held, SeenPersons seen) throws IOException {
        long[] lines = {0};
        chunks.<IOException>forEach(held.company(), held.id(), rows -> {
            for (List<?> cells : rows) {
                ScreenedRow row = ScreenedRow.of(cells);
                if (row.person().isPresent()) {
                    seen.add(row.person().get().value());
                }
                lines[0] += row.lines().size();
            }
            held.checkpoint();
        });
        return lines[0];
    }

    private Handover handover(HeldRun held) {
        ZoneId zone =
                parts.companies().find(held.company()).map(CompanyProfile::zone).orElse(ZoneOffset.UTC);
        Instant dayEnds = CompanyDay.end(held.run().start().startedAt(), zone);
        return new Handover(
                held.company(), held.id(), zone, dayEnds.plus(ledger.settings().exportAssumeAfter()));
    }

    /** Stores a batch and answers how many lines it has. */
    private int store(HeldRun held, Handover to, List<ExportPicker.Picked> picked, long firstRow, long firstLine) {
        ActorId actor = ActorId.of(parts.settings().node());
        List<ExportContact> found = picked.stream()
                .flatMap(row -> row.contacts().stream())
                .map(ExportPicker.Candidate::contact)
                .toList();
        List<ExportContact> contacts = new PortRetry(parts).ask(held, "contact facts", () -> screening.known(found));
        return held.write(tx -> {
            List<ScreenedRow> rows = ScreenBatches.told(picked, screening.screen(tx, to, firstLine, contacts));
            int lines = rows.stream().mapToInt(row -> row.lines().size()).sum();
            Commit.saved(tx.runChunks()
                    .append(chunks.chunk(
                            held.company(),
                            held.id(),
                            firstRow,
                            rows.stream().map(ScreenedRow::cells).toList())));
            tx.journal().append(ExportJournal.screened(held, actor, firstRow, rows.size(), firstLine, lines));
            return lines;
        });
    }

    private long write(HeldRun held, ContactExporter exporter, OutputStream contacts, RowLines rows)
            throws IOException {
        Writer out = new OutputStreamWriter(contacts, StandardCharsets.UTF_8);
        ContactsWriter head = ContactsWriter.of(
                ExportColumns.of(exporter, new QueryColumns(List.of())), ExportColumns.dialect(exporter), out);
        head.finish();
        Instant now = parts.clock().instant();
        long[] lines = {0};
        chunks.<IOException>forEach(held.company(), held.id(), chunk -> {
            for (List<?> cells : chunk) {
                ScreenedRow row = ScreenedRow.of(cells);
                for (String line : row.lines()) {
                    out.write(line);
                    lines[0]++;
                }
                rows.add(row.end(), row.person(), now);
            }
            held.checkpoint();
            Interrupts.check();
        });
        out.flush();
        return lines[0];
    }
}
