package dev.freestone.engine.runs;

import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.ContactMatching;
import dev.freestone.campaign.ExportRow;
import dev.freestone.campaign.ExportRun;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides about rows whose contacts are not screened, and writes their lines: id, person, duplicate, contact, in this order.
 * Source: docs/spec/outreach-campaigns.md 1.4, 4.5, 4.6.
 */
final class PlainExport {
    private final EngineParts parts;

    PlainExport(EngineParts parts) {
        this.parts = parts;
    }

    /** Answers the number of data lines. */
    long write(
            RunInHand run,
            ContactExporter exporter,
            FrozenInputReader input,
            SeenPersons seen,
            OutputStream contacts,
            RowEnds rows)
            throws IOException {
        QueryColumns names = new QueryColumns(input.columns());
        ContactsWriter writer = ContactsWriter.of(
                ExportColumns.of(exporter, names),
                ExportColumns.dialect(exporter),
                new OutputStreamWriter(contacts, StandardCharsets.UTF_8));
        if (!names.names().isEmpty()) {
            int person = InputContract.person(names, run.record().snapshot()).place();
            input.want(ExportColumns.wanted(exporter, names, person));
            InputBatches batches = new InputBatches(parts, run, input, person);
            ProgressMeter meter = new ProgressMeter(
                    parts, run, RunStep.EXPORT, run.run().totals().rowCount());
            while (batches.next()) {
                write(batches, exporter, seen, writer, rows, ExportColumns.run(run));
                run.checkpoint();
                Interrupts.check();
                meter.batch(rows.rows());
            }
        }
        writer.finish();
        return writer.lines();
    }

    private void write(
            InputBatches batch,
            ContactExporter exporter,
            SeenPersons seen,
            ContactsWriter writer,
            RowEnds rows,
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
}
