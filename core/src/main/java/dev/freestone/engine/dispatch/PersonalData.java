package dev.freestone.engine.dispatch;

import dev.freestone.contact.PersonalRecord;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportRow;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells all that the ledger keeps of a person in clear, a page at a time; that it was told is journaled before. Thread-safe.
 * Source: docs/spec/contact-ledger.md 16.
 */
public final class PersonalData {
    private final LedgerParts parts;
    private final Caller caller;
    private final SecretSeal seal;

    /**
     * For one caller.
     *
     * @param parts what the ledger works with
     * @param caller who asks for it, for whom
     */
    public PersonalData(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.seal = parts.seals().of(caller.company());
    }

    /**
     * Tells what is kept of a person: contacts, the last planned first, then what others have reported.
     *
     * @param person the person
     * @param to takes each record
     */
    public void export(PersonId person, Consumer<PersonalRecord> to) {
        LaneKey lane = new LaneKey(caller.company(), parts.hashes().of(caller.company(), person));
        String id = parts.ids().next("PX");
        Commit.repeatable(parts.storage(), tx -> {
            tx.journal()
                    .append(JournalEntries.of(
                            JournalKind.PERSON.subject(lane.company(), id, 1),
                            "exported",
                            caller.actor(),
                            Map.of("hash", lane.person().value())));
            return true;
        });
        PersonPages pages = new PersonPages(parts.storage(), lane);
        pages.contacts(page -> page.forEach(row -> to.accept(contact(row))));
        pages.reports(page -> page.forEach(row -> to.accept(report(row))));
        parts.storage()
                .read(tx -> tx.facts().of(Set.of(lane), Set.of(), Instant.EPOCH))
                .forEach(row -> to.accept(fact(row)));
    }

    private PersonalRecord contact(IntentRow row) {
        var plan = row.plan();
        Map<String, @Nullable Object> content = new TreeMap<>(opened(plan.id().value(), plan.document()));
        content.put("producer", plan.producer().code());
        content.put("occurrence", plan.occurrence());
        content.put("channel", plan.channel());
        content.put("purpose", plan.topic().purpose().code());
        content.put("state", row.status().state().code());
        return new PersonalRecord("contact", plan.id().value(), plan.createdAt(), content);
    }

    private PersonalRecord report(ReportRow row) {
        Map<String, @Nullable Object> content = new TreeMap<>(opened(row.id().value(), row.document()));
        content.put("direction", row.direction().code());
        content.put("source", row.source());
        row.run().ifPresent(run -> content.put("run", run));
        return new PersonalRecord(row.kind().code(), row.id().value(), row.at(), content);
    }

    private PersonalRecord fact(FactRow row) {
        Map<String, @Nullable Object> content = new TreeMap<>(opened(row.id().value(), row.document()));
        content.putAll(FactDocuments.codes(FactDocuments.read(row).terms()));
        content.put("from", row.from().toString());
        row.until().ifPresent(until -> content.put("until", until.toString()));
        row.ended().ifPresent(ended -> content.put("ended", ended.toString()));
        return new PersonalRecord(row.kind().code(), row.id().value(), row.recordedAt(), content);
    }

    /** Nothing when the content is gone. */
    private Map<String, @Nullable Object> opened(String id, Document document) {
        if (!(JsonText.parseObject(document.json()).get("sealed") instanceof String sealed)) {
            return Map.of();
        }
        SecretSeal.Place place = new SecretSeal.Place(caller.company(), id, "content");
        return JsonText.parseObject(seal.open(place, sealed).reveal());
    }
}
