package dev.freestone.engine.runs;

import dev.freestone.campaign.CompanyDay;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.MessageColumns;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowEnd;
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
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.PolicyDecision;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The step export, screened: batch by batch, one transaction asks the policy, stores the contacts that pass with their slots,
 * and the lines that they have in the file. Then {@code contacts.csv} is written from these lines alone. After a crash the
 * step goes on behind the last batch, and the file comes out the same. Source: docs/spec/outreach-campaigns.md 1.4, 4.3;
 * docs/spec/contact-ledger.md 12.
 */
final class ScreenStep {
    private static final int MOST_ROWS = 500;

    /** The lines of one chunk are as many as those of a batch: more need not be in memory. */
    private static final int PAGE = 1;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Screening screening;
    private final SealedChunks chunks;
    private final ContactsFile file;

    ScreenStep(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
        this.screening = new Screening(ledger);
        this.chunks = new SealedChunks(parts, RunWorkerKind.CONTACT_EXPORTER, "contacts", PAGE);
        this.file = new ContactsFile(parts);
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
            QueryColumns names = new QueryColumns(input.columns());
            if (!names.names().isEmpty()) {
                int person =
                        InputContract.person(names, held.record().snapshot()).place();
                long lines = remember(held, seen);
                long done = parts.storage().read(tx -> chunks.end(tx, held.id()));
                input.skip(done);
                input.want(wanted(exporter, names, person));
                InputBatches batches = new InputBatches(parts, held, input, person, MOST_ROWS);
                ExportPicker picker =
                        new ExportPicker(held, exporter, names, parts.sending().subjects(), screening, seen);
                screen(held, batches, picker, done, lines);
            }
        }
    }

    private static boolean[] wanted(ContactExporter exporter, QueryColumns names, int person) {
        boolean[] wanted = ExportColumns.wanted(exporter, names, person);
        MessageColumns references = MessageColumns.references(names);
        for (int place = 0; place < wanted.length; place++) {
            wanted[place] |= references.reads(place);
        }
        return wanted;
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

    private void screen(HeldRun held, InputBatches batches, ExportPicker picker, long done, long before)
            throws IOException {
        ProgressMeter meter = new ProgressMeter(
                parts, held.id(), RunStep.EXPORT, held.run().totals().rowCount());
        Handover to = handover(held);
        long row = done;
        long line = before;
        while (batches.next()) {
            List<ExportPicker.Picked> picked = new ArrayList<>();
            for (InputBatches.Item item : batches.items()) {
                picked.add(picker.pick(item));
            }
            line += store(held, to, picked, row, line);
            row += picked.size();
            held.checkpoint();
            Interrupts.check();
            meter.batch(row);
        }
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
        List<ExportContact> contacts = picked.stream()
                .flatMap(row -> row.contacts().stream())
                .map(ExportPicker.Candidate::contact)
                .toList();
        return held.write(tx -> {
            List<ScreenedRow> rows = told(picked, screening.screen(tx, to, firstLine, contacts));
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

    private static List<ScreenedRow> told(List<ExportPicker.Picked> picked, List<PolicyDecision> decisions) {
        List<ScreenedRow> rows = new ArrayList<>(picked.size());
        int next = 0;
        for (ExportPicker.Picked row : picked) {
            List<PolicyDecision> ofRow =
                    decisions.subList(next, next + row.contacts().size());
            next += ofRow.size();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < ofRow.size(); i++) {
                if (ofRow.get(i).outcome() == PolicyDecision.Outcome.ALLOW) {
                    lines.add(row.contacts().get(i).line());
                }
            }
            rows.add(new ScreenedRow(
                    row.person(), row.reason().map(RowEnd::of).orElseGet(() -> RowEnd.screened(ofRow)), lines));
        }
        return rows;
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
