package dev.freestone.engine.cases;

import dev.freestone.contact.FactIds;
import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.notification.DoNotInteractRecord;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records what a case forbids, as part of the transaction that changes it: one fact for each borrower. Used by one thread.
 * Source: docs/spec/cases-and-notifications.md 6.
 */
final class StopFacts {
    private final LedgerParts ledger;
    private final CompanyId company;
    private final FactWriter writer;

    StopFacts(LedgerParts ledger, Caller caller) {
        this.ledger = ledger;
        this.company = caller.company();
        this.writer = new FactWriter(ledger, caller);
    }

    Set<KeyedHash> people(List<PersonId> borrowers) {
        return borrowers.stream()
                .map(person -> ledger.hashes().of(company, person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the case forbids now, if that was not ended by anybody and is not over. */
    Optional<DoNotInteractRecord> inForce(Tx tx, CaseStop stop) {
        return stop.facts().values().stream()
                        .flatMap(id -> tx.facts().find(company, id).stream())
                        .anyMatch(fact -> isOpen(fact, tx.now()))
                ? Optional.of(stop.record())
                : Optional.empty();
    }

    /** Ends everything of the case that has no end of its own, also what was recorded by hand. */
    void end(Tx tx, CaseId id) {
        List<FactRow> open = Stream.iterate(1L, number -> number + 1)
                .map(number -> tx.facts().find(company, name(id, number)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(fact -> fact.ended().isEmpty() && fact.until().isEmpty())
                .toList();
        lock(tx, open.stream().flatMap(fact -> fact.person().stream()).toList());
        open.forEach(fact -> writer.end(tx, fact.id(), "case"));
    }

    /** Puts a record in the place of the one before, for these people. */
    CaseStop put(
            Tx tx,
            CaseId id,
            Optional<CaseStop> before,
            DoNotInteractRecord record,
            Set<KeyedHash> people,
            ZoneId zone) {
        Map<KeyedHash, FactId> old = before.map(CaseStop::facts).orElse(Map.of());
        lock(tx, Stream.concat(old.keySet().stream(), people.stream()).collect(Collectors.toSet()));
        old.values().forEach(fact -> writer.end(tx, fact, "case"));
        Optional<Instant> until =
                record.endDate().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        Map<KeyedHash, FactId> facts = new HashMap<>();
        long next = before.map(CaseStop::next).orElse(1L);
        for (KeyedHash person : people) {
            // What the host has recorded for the case by itself has taken numbers as well.
            while (tx.facts().find(company, name(id, next)).isPresent()) {
                next++;
            }
            NewFact fact = NewFact.of(name(id, next), Optional.of(person), Optional.empty(), record.terms(id));
            writer.record(tx, until.map(fact::until).orElse(fact));
            facts.put(person, fact.id());
            next++;
        }
        return new CaseStop(record, facts, next);
    }

    /** All at once, in their order: two cases about the same people must not wait for each other. */
    private void lock(Tx tx, Collection<KeyedHash> people) {
        if (!people.isEmpty()) {
            tx.contacts()
                    .lanes(people.stream()
                            .map(person -> new LaneKey(company, person))
                            .collect(Collectors.toSet()));
        }
    }

    private FactId name(CaseId id, long number) {
        return FactIds.ofCase(company, id.value(), number);
    }

    private static boolean isOpen(FactRow row, Instant now) {
        return row.ended().isEmpty()
                && row.until().filter(end -> !end.isAfter(now)).isEmpty();
    }
}
