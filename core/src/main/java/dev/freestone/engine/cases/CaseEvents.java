package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.FiredType;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges changes of cases and writes what comes of them. Thread-safe. Source: docs/spec/cases-and-notifications.md 8, 11, 12. */
public final class CaseEvents {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Events of one caller.
     *
     * @param parts the engine
     * @param ledger what the ledger works with
     * @param caller for whom and by whom
     */
    public CaseEvents(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Judges a change of a case of the library and writes what comes of it, as part of the transaction that makes it.
     *
     * @param tx the transaction
     * @param change what happened
     * @return what it made happen
     * @throws FreestoneException {@code calendar_unavailable}, before anything is written
     */
    public CaseEventResult happened(Tx tx, CaseChange change) {
        return happened(tx, change, false);
    }

    /**
     * Judges a change that a host reports of a case of its own, and remembers how the case stands.
     *
     * @param tx the transaction
     * @param change what happened
     * @return what it made happen, or, for a change that was reported before, what it made happen then
     * @throws FreestoneException {@code event_id_reused}, {@code calendar_unavailable}, before anything is written
     */
    public CaseEventResult reported(Tx tx, CaseChange change) {
        return happened(tx, change, true);
    }

    private CaseEventResult happened(Tx tx, CaseChange change, boolean reported) {
        CompanyId company = caller.company();
        SecretSeal seal = parts.seals().of(company);
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = change.occurredAt().orElse(now);
        boolean counts = change.changesStatus() || change.changesOutcome();
        // First of all: what is read below must be what the change before it has left.
        CaseWatchRow row = tx.caseEvents().lockWatch(company, change.caseId());
        CaseWatch before = CaseWatch.read(row, seal);
        // Of a case that was never reported nothing is remembered, and it has no events.
        if (reported && !before.equals(CaseWatch.NOTHING)) {
            Optional<CaseEventRow> known = tx.caseEvents().find(company, change.caseId(), change.eventId());
            if (known.isPresent()) {
                return repeated(known.get(), change, seal);
            }
            refuseGone(change, before);
        }
        CaseJudge judge = new CaseJudge(Companies.require(parts, company));
        CaseJudge.Judged judged = counts
                ? judge.judge(parts.casework().catalogs().of(tx, company), change, at)
                : CaseJudge.Judged.NOTHING;
        CasePlans planner = new CasePlans(parts, ledger, caller);
        List<CasePlans.Planned> plans = planner.make(change, judged.notified(), at, now);

        CaseCallBacks.Called called = callBack(tx, change, before);
        CaseWatch next = remembered(before, change, reported);
        List<CaseWarning> warnings = new ArrayList<>(judged.warnings());
        CasePlans.Stored stored = planner.store(tx, change, plans, at);
        warnings.addAll(stored.warnings());
        List<FiredType> fired = new ArrayList<>(stored.fired());
        CaseForbidding.Forbidden forbidden =
                new CaseForbidding(ledger, caller, judge.productZone()).changed(tx, change, judged.stopped(), next);
        next = forbidden.watch();
        fired.addAll(forbidden.fired());
        warnings.addAll(forbidden.warnings());
        next = next.watching(called.left() || watches(judged));
        if (!next.equals(before)) {
            tx.caseEvents().saveWatch(next.row(row, seal));
        }
        CaseEventResult result =
                new CaseEventResult(change.eventId(), false, judged.candidates(), fired, called.canceled(), warnings);
        if (counts) {
            Commit.saved(tx.caseEvents()
                    .add(new CaseEventRow(
                            0,
                            company,
                            change.caseId(),
                            change.eventId(),
                            change.caseTypeId(),
                            at,
                            judged.revision(),
                            CaseRecord.of(change, judged.read(), result).document(seal, company, change.caseId()))));
        }
        journal(tx, change, result);
        return result;
    }

    private static CaseEventResult repeated(CaseEventRow known, CaseChange change, SecretSeal seal) {
        CaseRecord record = CaseRecord.read(known, seal);
        if (!record.digest().equals(CaseRecord.digest(change))) {
            throw FreestoneException.of(
                    ErrorCode.EVENT_ID_REUSED,
                    "eventId was used for another change of case " + known.caseId()
                            + ", give each change an id of its own and repeat it unchanged",
                    Map.of("case", known.caseId().value()));
        }
        CaseEventResult first = record.result();
        return new CaseEventResult(
                first.eventId(), true, first.candidates(), first.fired(), first.canceled(), first.warnings());
    }

    private CaseCallBacks.Called callBack(Tx tx, CaseChange change, CaseWatch watch) {
        CaseCallBacks callBacks = new CaseCallBacks(caller, parts.casework().pinned());
        if (change.after().isEmpty()) {
            return callBacks.gone(tx, change.caseId());
        }
        return watch.watched()
                ? callBacks.changed(tx, change.caseId(), change.after().get())
                : CaseCallBacks.Called.NONE;
    }

    private static CaseWatch remembered(CaseWatch watch, CaseChange change, boolean reported) {
        if (change.after().isEmpty()) {
            return watch.gone();
        }
        return reported ? watch.reported(change.after().get()) : watch;
    }

    /** The id of a deleted case is not used again, so what comes after the deletion has come too late. */
    private static void refuseGone(CaseChange change, CaseWatch watch) {
        if (watch.deleted() && change.after().isPresent()) {
            throw FreestoneException.of(
                    ErrorCode.CASE_CLOSED,
                    "case " + change.caseId() + " was reported as deleted, give a new case an id of its own",
                    Map.of("case", change.caseId().value(), "event", "change"));
        }
    }

    private static boolean watches(CaseJudge.Judged judged) {
        return judged.notified().stream().anyMatch(each -> each.type().notice().cancelIfConditionNoLongerHolds());
    }

    /** Only what came of it: the change itself is kept as an event, or in the history of the case. */
    private void journal(Tx tx, CaseChange change, CaseEventResult result) {
        if (result.fired().isEmpty() && result.canceled().isEmpty()) {
            return;
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("eventId", change.eventId());
        body.put("fired", result.fired().stream().map(CaseEvents::named).toList());
        body.put("canceled", result.canceled().size());
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.CASE_EVENT.subject(
                                caller.company(), change.caseId().value(), 0),
                        "fired",
                        caller.actor(),
                        body));
    }

    private static String named(FiredType type) {
        return type.kind().code() + "/" + type.typeId() + ":" + type.version();
    }
}
