package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.DoNotInteractRecord;
import dev.freestone.notification.FiredType;
import dev.freestone.spi.Tx;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change does to what its case forbids, as part of its transaction. Used by one thread. Source:
 * docs/spec/cases-and-notifications.md 6.
 */
final class CaseForbidding {
    private final StopFacts stops;
    private final ZoneId zone;

    CaseForbidding(LedgerParts ledger, Caller caller, ZoneId productZone) {
        this.stops = new StopFacts(ledger, caller);
        this.zone = productZone;
    }

    /**
     * What came of it.
     *
     * @param watch what is to be remembered of the case
     * @param fired the types that fired
     * @param warnings of types that have nobody to leave alone
     */
    record Forbidden(CaseWatch watch, List<FiredType> fired, List<CaseWarning> warnings) {}

    /** What the change ends goes first: a type that it fires forbids anew. A new borrower is left alone like the others. */
    Forbidden changed(Tx tx, CaseChange change, List<CaseJudge.Stopped> stopped, CaseWatch watch) {
        Optional<CaseStop> stop = watch.stop();
        if (ends(change)) {
            stops.end(tx, change.caseId());
            stop = stop.map(each -> each.record().isOpenEnded() ? each.ended() : each);
        }
        Set<KeyedHash> before = stop.map(each -> each.facts().keySet()).orElse(Set.of());
        boolean joined = change.after().isPresent()
                && !before.isEmpty()
                && !before.containsAll(stops.people(change.borrowerIds()));
        List<CaseWarning> warnings = List.of();
        if (joined || !stopped.isEmpty()) {
            Optional<DoNotInteractRecord> there = stop.flatMap(each -> stops.inForce(tx, each));
            Set<KeyedHash> people = people(change, there.isPresent() ? before : Set.of());
            Optional<CaseStop> old = stop;
            stop = Stream.concat(there.stream(), stopped.stream().map(CaseJudge.Stopped::record))
                    .reduce(DoNotInteractRecord::united)
                    .map(record -> stops.put(tx, change.caseId(), old, record, people, zone))
                    .or(() -> old);
            warnings = people.isEmpty()
                    ? stopped.stream().map(CaseForbidding::nobody).toList()
                    : List.of();
        }
        return new Forbidden(
                stop.map(watch::forbidding).orElse(watch),
                stopped.stream().map(CaseForbidding::fired).toList(),
                warnings);
    }

    /** Who reports nobody does not say that somebody is gone. */
    private Set<KeyedHash> people(CaseChange change, Set<KeyedHash> before) {
        return change.borrowerIds().isEmpty() ? before : stops.people(change.borrowerIds());
    }

    /** Whether what has no end of its own is over: the case is gone, or is completed or canceled now. */
    private static boolean ends(CaseChange change) {
        return change.after().isEmpty()
                || (change.changesStatus()
                        && change.after()
                                .map(CaseState::status)
                                .filter(status -> status == CaseStatus.COMPLETED || status == CaseStatus.CANCELED)
                                .isPresent());
    }

    private static FiredType fired(CaseJudge.Stopped each) {
        return new FiredType(
                TypeKind.DO_NOT_INTERACT,
                each.type().id(),
                each.type().version(),
                Optional.empty(),
                List.of(),
                each.record().endDate());
    }

    private static CaseWarning nobody(CaseJudge.Stopped each) {
        return new CaseWarning(
                CaseWarning.NO_BORROWERS, each.type().id(), each.type().version(), Optional.empty());
    }
}
