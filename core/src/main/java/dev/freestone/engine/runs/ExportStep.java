package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.ContactMatching;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.ExportColumn;
import dev.freestone.campaign.ExportRow;
import dev.freestone.campaign.ExportRun;
import dev.freestone.campaign.FieldCatalogue;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunTotals;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The step export, unscreened: from the frozen input alone, in batches, straight to {@code contacts.csv}. After a crash
 * the file is begun again. Source: docs/spec/outreach-campaigns.md 1.4, 4.3.
 */
final class ExportStep {
    private final EngineParts parts;

    ExportStep(EngineParts parts) {
        this.parts = parts;
    }

    void run(HeldRun held, ContactExporter exporter) throws IOException {
        var internals = held.record().internals();
        try (RunFileDraft contacts = held.draft(internals.reserved(RunFileName.CONTACTS), RunFileName.CONTACTS.code());
                RunFileDraft lines = held.draft(internals.rowLines(), "rows.log")) {
            RowLines rows = new RowLines(RunWorkerKind.CONTACT_EXPORTER, lines.content());
            long written = export(held, exporter, contacts, rows);
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
                    (tx, record) -> {});
        }
    }

    private long export(HeldRun held, ContactExporter exporter, RunFileDraft contacts, RowLines rows)
            throws IOException {
        CsvSettings dialect = exporter.csvSettings().orElse(CsvSettings.DEFAULT);
        try (FrozenInputReader input = RunFiling.input(parts, held.run());
                SeenPersons seen = new SeenPersons(
                        parts.settings().temporaryFolder().resolve(held.id().value()),
                        parts.settings().personsInMemory())) {
            QueryColumns names = new QueryColumns(input.columns());
            List<ExportColumn> columns = columns(exporter, names);
            ContactsWriter writer = new ContactsWriter(columns, dialect, contacts.content());
            if (!names.names().isEmpty()) {
                int person =
                        InputContract.person(names, held.record().snapshot()).place();
                input.want(wanted(exporter, names, person));
                InputBatches batches = new InputBatches(parts, held, input, person);
                OptionalLong total = held.run().totals().rowCount();
                ProgressMeter meter = new ProgressMeter(parts, held.id(), RunStep.EXPORT, total);
                while (batches.next()) {
                    write(batches, exporter, seen, writer, rows, exportRun(held));
                    held.checkpoint();
                    Interrupts.check();
                    meter.batch(rows.rows());
                }
            }
            writer.finish();
            return writer.lines();
        }
    }

    private void write(
            InputBatches batch,
            ContactExporter exporter,
            SeenPersons seen,
            ContactsWriter writer,
            RowLines rows,
            ExportRun run)
            throws IOException {
        ContactCriteria criteria = exporter.contactMatchingCriteria().orElse(ContactCriteria.ANY);
        Instant now = parts.clock().instant();
        for (InputBatches.Item item : batch.items()) {
            if (item.problem().isPresent()) {
                rows.add(RowEnd.of(item.problem().get()), Optional.empty(), now);
                continue;
            }
            Person person = item.person().orElseThrow();
            if (!seen.add(person.id().value())) {
                rows.add(RowEnd.of(RowReason.DUPLICATE_PERSON), Optional.of(person.id()), now);
                continue;
            }
            List<Contact> matching = ContactMatching.matching(criteria, person.contacts());
            for (Contact contact : matching) {
                writer.write(new ExportRow(run, person, contact, item.row().cells()));
            }
            rows.add(
                    RowEnd.of(matching.isEmpty() ? RowReason.NO_MATCHING_CONTACT : RowReason.EXPORTED),
                    Optional.of(person.id()),
                    now);
        }
    }

    private static ExportRun exportRun(HeldRun held) {
        CampaignRun run = held.run();
        return new ExportRun(
                run.companyId(),
                run.borrowerCampaignId(),
                held.record().snapshot().campaign().header().externalId(),
                run.id(),
                run.start().startedAt());
    }

    /** Without rows the columns are not known any more, and not needed: a header line asks for no place. */
    private static List<ExportColumn> columns(ContactExporter exporter, QueryColumns names) {
        return exporter.columnSettings().stream()
                .map(setting -> ExportColumn.compile(
                        setting,
                        name -> names.names().isEmpty() ? 0 : names.find(name).place()))
                .toList();
    }

    private static boolean[] wanted(ContactExporter exporter, QueryColumns names, int person) {
        boolean[] wanted = new boolean[names.names().size()];
        wanted[person] = true;
        exporter.columnSettings()
                .forEach(setting -> FieldCatalogue.queryColumn(setting.field())
                        .ifPresent(name -> wanted[names.find(name).place()] = true));
        return wanted;
    }
}
