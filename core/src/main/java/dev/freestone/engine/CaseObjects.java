package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseChange;
import dev.freestone.cases.CaseFact;
import dev.freestone.cases.CaseRules;
import dev.freestone.cases.CaseType;
import dev.freestone.engine.cases.CaseEvents;
import dev.freestone.engine.cases.CaseRows;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries commands on cases out: the case, its history and what types make of the change, in one transaction. Thread-safe. */
final class CaseObjects {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final CompanyId company;
    private final CaseEvents events;
    private final Optional<KeyedHash> borrower;

    /** Cases of a person, when one is given; those of others are not found. */
    CaseObjects(EngineParts parts, LedgerParts ledger, Caller caller, Optional<KeyedHash> borrower) {
        this.borrower = borrower;
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.company = caller.company();
        this.events = new CaseEvents(parts, ledger, caller);
    }

    CaseAnswer create(CaseDraft draft) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            Optional<AnyId> typeId = draft.caseTypeId().flatMap(AnyId::parse);
            Optional<CaseType> type = typeId.flatMap(id -> type(tx, id));
            CaseDraftJudge.judged(draft, type).refuse();
            CaseId id = CaseId.of(parts.ids().next("CS"));
            CaseType found = type.orElseThrow(() -> unknownType(typeId.orElseThrow()));
            var accepted =
                    accepted(CaseDraftJudge.created(draft, found, id, now())).orElseThrow();
            Case made = accepted.next();
            saved(tx, made, tx.cases().insert(rows().write(made)));
            return finish(tx, accepted, Optional.empty(), Optional.of(made.state()), Map.of());
        });
    }

    Case get(AnyId id) {
        Companies.require(parts, company);
        return parts.storage().read(tx -> rows().read(find(tx, id)));
    }

    CaseAnswer update(AnyId id, CaseUpdate update, OptionalLong expected) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CaseRow row = find(tx, id);
            Case current = rows().read(row);
            AnyId typeId = AnyId.ofPublic(current.caseTypeId().value());
            CaseType type = type(tx, typeId).orElseThrow(() -> unknownType(typeId));
            var decision = CaseDraftJudge.changed(current, update, type, now());
            requireVersion(row, expected);
            return accepted(decision)
                    .map(accepted -> {
                        Case next = accepted.next();
                        saved(tx, next, tx.cases().update(rows().write(next), row.version()));
                        List<String> names = Differences.names(Differences.CASE, current, next);
                        return finish(
                                tx,
                                accepted,
                                Optional.of(current.state()),
                                Optional.of(next.state()),
                                Map.of("attributes", names));
                    })
                    .orElseGet(() -> new CaseAnswer(current, nothing(current)));
        });
    }

    CaseAnswer delete(AnyId id, OptionalLong expected) {
        Companies.require(parts, company);
        return Commit.decide(parts.storage(), tx -> {
            CaseRow row = find(tx, id);
            requireVersion(row, expected);
            Case current = rows().read(row);
            var accepted = accepted(CaseRules.deleted(current, now())).orElseThrow();
            Commit.saved(tx.cases().update(rows().write(accepted.next()), row.version()));
            return finish(tx, accepted, Optional.of(current.state()), Optional.empty(), Map.of());
        });
    }

    /** What a host tells of a case of its own; its event id shows what an earlier try has kept. */
    CaseEventResult changed(CaseChange change, List<Violation> problems) {
        Companies.require(parts, company);
        return Commit.repeatable(parts.storage(), tx -> {
            Instant now = now();
            new Judgement()
                    .add(problems)
                    .add(HostChange.violations(change, now))
                    .add(HostChange.kept(tx.cases().find(company, List.of(change.caseId()))))
                    .refuse();
            if (tx.caseTypes().find(company, List.of(change.caseTypeId())).isEmpty()) {
                throw unknownType(AnyId.ofPublic(change.caseTypeId().value()));
            }
            return events.reported(tx, HostChange.complete(change, now));
        });
    }

    List<HistoryEntry> history(AnyId id, long after, int limit) {
        History.check(after, limit);
        Companies.require(parts, company);
        return parts.storage().read(tx -> {
            CaseRow row =
                    tx.cases().find(company, id).filter(this::isOfBorrower).orElseThrow(() -> unknown(id));
            return History.page(tx, company, JournalKind.CASE, row.id().value(), after, limit);
        });
    }

    CaseRows rows() {
        return new CaseRows(ledger, company);
    }

    private CaseAnswer finish(
            Tx tx,
            Decision.Accepted<Case, CaseFact, Void> accepted,
            Optional<CaseState> before,
            Optional<CaseState> after,
            Map<String, ?> more) {
        Case value = accepted.next();
        var subject = JournalKind.CASE.subject(company, value.id().value(), value.version());
        for (CaseFact fact : accepted.facts()) {
            Map<String, Object> body = new LinkedHashMap<>(more);
            fact.from().ifPresent(from -> body.put("from", from.code()));
            body.put("to", fact.to().code());
            after.flatMap(CaseState::outcome).map(CaseOutcome::code).ifPresent(code -> body.put("outcome", code));
            tx.journal()
                    .append(JournalEntries.entry(subject, fact.event(), Optional.of(fact.row()), caller.actor(), body));
        }
        CaseChange change = new CaseChange(
                eventId(value),
                value.times().updatedAt().or(() -> Optional.of(value.times().createdAt())),
                value.id(),
                value.caseTypeId(),
                value.borrowerIds(),
                value.loanIds(),
                before,
                after);
        return new CaseAnswer(value, events.happened(tx, change));
    }

    private static CaseEventResult nothing(Case current) {
        return new CaseEventResult(eventId(current), false, 0, List.of(), List.of(), List.of());
    }

    private static String eventId(Case value) {
        return value.id() + ":" + value.version();
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, Case value, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            ExternalIds.requireFree(
                    value.externalId(),
                    value.id().value(),
                    id -> tx.cases().find(company, id).map(row -> row.id().value()));
        }
        Commit.saved(result);
    }

    private Optional<CaseType> type(Tx tx, AnyId id) {
        return tx.caseTypes().find(company, id).map(row -> CaseTypeJson.read(row.document()));
    }

    private CaseRow find(Tx tx, AnyId id) {
        return tx.cases()
                .find(company, id)
                .filter(row -> row.columns().deletedAt().isEmpty())
                .filter(this::isOfBorrower)
                .orElseThrow(() -> unknown(id));
    }

    private boolean isOfBorrower(CaseRow row) {
        return borrower.isEmpty() || row.borrowers().contains(borrower.get());
    }

    private static void requireVersion(CaseRow row, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != row.version()) {
            throw FreestoneException.of(
                    ErrorCode.CONFLICT,
                    "case " + row.id() + " was changed meanwhile, read it and try again",
                    Map.of("case", row.id().value()));
        }
    }

    private static FreestoneException unknown(AnyId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND, "case " + id + " does not exist in this company", Map.of("case", id.toString()));
    }

    private static FreestoneException unknownType(AnyId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "case type " + id + " does not exist in this company",
                Map.of("caseType", id.toString()));
    }

    private static Optional<Decision.Accepted<Case, CaseFact, Void>> accepted(Decision<Case, CaseFact, Void> decision) {
        return decision.fold(Optional::of, Optional::empty, refused -> {
            throw FreestoneException.of(refused.reason(), refused.message(), refused.details());
        });
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
