package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.CheckCompliance;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.ContactMatching;
import dev.freestone.campaign.ExportRow;
import dev.freestone.campaign.ExportRun;
import dev.freestone.campaign.MessageColumns;
import dev.freestone.campaign.MessageRow;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.contact.Recipients;
import dev.freestone.engine.dispatch.ExportContact;
import dev.freestone.engine.dispatch.Screening;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.Purposes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which contacts of a row are put to the policy, and makes their lines: id, person, duplicate, contact, in this order. Used
 * by one thread. Source: docs/spec/outreach-campaigns.md 1.4, 4.5, 4.6.
 */
final class ExportPicker {
    private static final String UNNAMED = "export";

    private final CampaignRun run;
    private final ExportRun common;
    private final ContactCriteria criteria;
    private final CheckCompliance check;
    private final Purpose purpose;
    private final String subject;
    private final MessageColumns references;
    private final SeenPersons seen;
    private final Screening screening;
    private final StringBuilder text = new StringBuilder();
    private final ContactsWriter lines;

    ExportPicker(
            RunInHand held,
            ContactExporter exporter,
            QueryColumns names,
            SubjectCatalogue subjects,
            Screening screening,
            SeenPersons seen)
            throws IOException {
        this.run = held.run();
        this.common = ExportColumns.run(held);
        this.criteria = exporter.contactMatchingCriteria().orElse(ContactCriteria.ANY);
        this.check = exporter.checkCompliance().orElseThrow();
        this.purpose = check.theme()
                .or(() -> check.subject().flatMap(subjects::theme))
                .map(Purposes::of)
                .orElse(Purpose.COLLECTION);
        this.subject = check.subject().or(() -> check.theme().map(Theme::code)).orElse(UNNAMED);
        this.references = MessageColumns.references(names);
        this.screening = screening;
        this.seen = seen;
        this.lines = ContactsWriter.ofLines(ExportColumns.of(exporter, names), ExportColumns.dialect(exporter), text);
    }

    /** A contact with the line that it has in the file if it passes. */
    record Candidate(ExportContact contact, String line) {
        @Override
        public String toString() {
            return "Candidate[" + contact.plan().key() + "]";
        }
    }

    /** The contacts of a row, in output order, or why there is none. */
    record Picked(Optional<PersonId> person, Optional<RowReason> reason, List<Candidate> contacts) {}

    Picked pick(InputBatches.Item item) throws IOException {
        if (item.problem().isPresent()) {
            return new Picked(Optional.empty(), item.problem(), List.of());
        }
        Person person = item.person().orElseThrow();
        if (!seen.add(person.id().value())) {
            return none(person, RowReason.DUPLICATE_PERSON);
        }
        List<Candidate> contacts = candidates(person, item.row());
        return contacts.isEmpty()
                ? none(person, RowReason.NO_MATCHING_CONTACT)
                : new Picked(Optional.of(person.id()), Optional.empty(), contacts);
    }

    private static Picked none(Person person, RowReason reason) {
        return new Picked(Optional.of(person.id()), Optional.of(reason), List.of());
    }

    private List<Candidate> candidates(Person person, InputBatches.Row row) throws IOException {
        MessageRow about = references.read(row.cells());
        List<Candidate> candidates = new ArrayList<>();
        Set<IdempotencyKey> keys = new HashSet<>();
        for (Contact contact : ContactMatching.matching(criteria, person.contacts())) {
            Optional<Destination> where = Recipients.destination(contact);
            if (where.isPresent()) {
                ExportContact asked = screening.contact(run.companyId(), contact(person, about, where.get()));
                // A number that stands twice among the contacts of a person is one contact, and is called once.
                if (keys.add(asked.plan().key())) {
                    candidates.add(new Candidate(asked, line(new ExportRow(common, person, contact, row.cells()))));
                }
            }
        }
        return candidates;
    }

    private NewIntent contact(Person person, MessageRow about, Destination where) {
        NewIntent.Builder contact = NewIntent.builder(
                        RunMessages.producer(run), run.start().occurrenceId(), person.id())
                .channel(check.channel().code())
                .about(purpose, subject)
                .references(about.references().orElse(List.of()).toArray(String[]::new))
                .debts(about.debts().toArray(String[]::new))
                .destination(where)
                .traits(ContactTraits.PLAIN.autodialed(check.isAutodialed()));
        check.theme().ifPresent(contact::theme);
        return contact.build();
    }

    private String line(ExportRow row) throws IOException {
        text.setLength(0);
        lines.write(row);
        return text.toString();
    }
}
