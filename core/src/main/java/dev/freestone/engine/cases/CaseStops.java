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
import dev.freestone.model.contact.LaneKey;
import dev.freestone.notification.DoNotInteractRecord;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records what cases forbid, as part of the transaction that changes them: one fact for each borrower. Used by one thread.
 * Source: docs/spec/cases-and-notifications.md 6.
 */
final class CaseStops {
    private final LedgerParts ledger;
    private final CompanyId company;
    private final FactWriter writer;

    CaseStops(LedgerParts ledger, Caller caller) {
        this.ledger = ledger;
        this.company = caller.company();
        this.writer = new FactWriter(ledger, caller);
    }

    /** What the case forbids now, if that was not ended by anybody and is not over. */
    Optional<DoNotInteractRecord> inForce(Tx tx, CaseStop stop) {
        Instant now = tx.now();
        return stop.facts().stream()
                        .flatMap(id -> tx.facts().find(company, id).stream())
                        .anyMatch(fact -> isOpen(fact, now))
                ? Optional.of(stop.record())
                : Optional.empty();
    }

    CaseStop end(Tx tx, CaseStop stop) {
        for (FactId id : stop.facts()) {
            writer.end(tx, id, "case");
        }
        return stop.ended();
    }

    /** Puts a record in the place of the one before. */
    CaseStop put(
            Tx tx,
            CaseId id,
            Optional<CaseStop> before,
            DoNotInteractRecord record,
            List<PersonId> people,
            ZoneId zone) {
        // All at once, in their order: two cases about the same people must not wait for each other.
        if (people.isEmpty()) {
            return before.map(stop -> end(tx, stop)).orElseGet(() -> new CaseStop(record, List.of(), 1));
        }
        tx.contacts()
                .lanes(people.stream()
                        .map(person -> new LaneKey(company, ledger.hashes().of(company, person)))
                        .collect(Collectors.toSet()));
        before.ifPresent(stop -> end(tx, stop));
        Optional<Instant> until =
                record.endDate().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        List<FactId> facts = new ArrayList<>();
        long next = before.map(CaseStop::next).orElse(1L);
        for (PersonId person : people) {
            // What the host has recorded for the case by itself has taken numbers as well.
            while (tx.facts()
                    .find(company, FactIds.ofCase(company, id.value(), next))
                    .isPresent()) {
                next++;
            }
            NewFact fact = NewFact.of(
                    FactIds.ofCase(company, id.value(), next),
                    Optional.of(ledger.hashes().of(company, person)),
                    Optional.empty(),
                    record.terms(id));
            writer.record(tx, until.map(fact::until).orElse(fact));
            facts.add(fact.id());
            next++;
        }
        return new CaseStop(record, facts, next);
    }

    private static boolean isOpen(FactRow row, Instant now) {
        return row.ended().isEmpty()
                && row.until().filter(end -> !end.isAfter(now)).isEmpty();
    }
}
