package dev.freestone.engine.dispatch;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records facts inside one transaction, with their row in the journal: whatever was claimed for the person and is not attempted
 * yet is decided anew, and so is whatever goes to the destination. Thread-safe. Source: docs/spec/contact-ledger.md 4.3, 17.
 */
public final class FactWriter {
    private final LedgerParts parts;
    private final Caller caller;

    /**
     * For one caller.
     *
     * @param parts what the ledger works with
     * @param caller for whom and by whom
     */
    public FactWriter(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /**
     * Keeps attempts out until the transaction ends, when a fact names a destination. Comes before any other lock.
     *
     * @param tx the transaction
     * @param destination stands for the destination
     */
    public static void enter(Tx tx, Optional<KeyedHash> destination) {
        if (destination.isPresent()) {
            tx.controls().alone();
        }
    }

    /**
     * Records a fact; who recorded it before is told so.
     *
     * @param tx a transaction that has entered
     * @param fact the fact
     * @return false when there is a fact of this id
     */
    public boolean record(Tx tx, NewFact fact) {
        boolean added = beside(tx, fact);
        if (added) {
            restrict(tx, fact.person());
        }
        return added;
    }

    /**
     * As {@link #record}, in a transaction that lets whatever was claimed for the person be decided anew by itself.
     *
     * @param tx a transaction that has entered
     * @param fact the fact
     * @return false when there is a fact of this id
     */
    public boolean beside(Tx tx, NewFact fact) {
        Lane lane = lane(tx, fact.person());
        Instant now = tx.now();
        FactRow row = row(fact, now);
        FactRow kept = lane.erased() ? row.holding(ErasedContent.without(row.document())) : row;
        if (!tx.facts().add(List.of(kept)).contains(fact.id())) {
            return false;
        }
        Map<String, Object> body = new TreeMap<>(FactDocuments.codes(fact.terms()));
        body.put("kind", fact.terms().kind().code());
        fact.debt().ifPresent(debt -> body.put("debt", debt.value()));
        body.put("from", row.from().toString());
        row.until().ifPresent(until -> body.put("until", until.toString()));
        tx.journal().append(entry(row, 1, "recorded", body));
        return true;
    }

    /**
     * Ends a fact from now on.
     *
     * @param tx a transaction that has entered
     * @param id the fact
     * @param why a code
     * @return false when it has ended already
     */
    public boolean end(Tx tx, FactId id, String why) {
        FactRow seen = tx.facts().find(caller.company(), id).orElseThrow();
        lane(tx, seen.person());
        Instant now = tx.now();
        // It begins later: then it never held.
        FactRow row = seen.ended(now.isBefore(seen.from()) ? seen.from() : now, now);
        if (!tx.facts().end(row)) {
            return false;
        }
        restrict(tx, row.person());
        tx.journal().append(entry(row, 2, "ended", Map.of("kind", row.kind().code(), "why", why)));
        return true;
    }

    private FactRow row(NewFact fact, Instant now) {
        Optional<String> sealed = fact.evidence().isEmpty()
                ? Optional.empty()
                : Optional.of(parts.seals()
                        .of(caller.company())
                        .seal(
                                new SecretSeal.Place(caller.company(), fact.id().value(), "content"),
                                Secret.of(JsonText.write(new TreeMap<>(fact.evidence())))));
        return new FactRow(
                fact.id(),
                caller.company(),
                fact.terms().kind(),
                fact.person(),
                fact.destination(),
                fact.debt(),
                FactDocuments.write(fact.terms(), sealed),
                fact.from().orElse(now),
                fact.until(),
                Optional.empty(),
                now,
                Optional.empty());
    }

    private JournalEntry entry(FactRow row, long version, String event, Map<String, ?> details) {
        Map<String, Object> body = new TreeMap<>(details);
        row.person().ifPresent(person -> body.put("person", person.value()));
        row.destination().ifPresent(where -> body.put("destination", where.value()));
        return JournalEntries.of(
                JournalKind.FACT.subject(row.company(), row.id().value(), version), event, caller.actor(), body);
    }

    private Lane lane(Tx tx, Optional<KeyedHash> person) {
        return person.map(hash -> new LaneKey(caller.company(), hash))
                .map(key -> tx.contacts().lanes(Set.of(key)).getOrDefault(key, Lane.FREE))
                .orElse(Lane.FREE);
    }

    private void restrict(Tx tx, Optional<KeyedHash> person) {
        person.ifPresent(hash -> tx.contacts().restrict(Set.of(new LaneKey(caller.company(), hash))));
    }
}
