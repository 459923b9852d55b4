package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.FiredType;
import dev.freestone.notification.NotificationType;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans the interactions of a change: made first, since that asks ports, and stored with the rest. Used by one thread. Source:
 * docs/spec/cases-and-notifications.md 11, S1.
 */
final class CasePlans {
    private static final int MOST_LINKS = 1_000;

    private final Planning planning;
    private final Caller caller;
    private final CaseIntents intents;

    CasePlans(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.planning = new Planning(ledger);
        this.caller = caller;
        this.intents = new CaseIntents(parts.sending().senders());
    }

    /**
     * What is planned for one type.
     *
     * @param notified the type and when it is due
     * @param rows one for each borrower
     */
    record Planned(CaseJudge.Notified notified, List<IntentRow> rows) {}

    List<Planned> make(CaseChange change, List<CaseJudge.Notified> notified, Instant at, Instant now) {
        List<Planned> plans = new ArrayList<>();
        for (CaseJudge.Notified each : notified) {
            List<NewIntent> contacts =
                    intents.of(each.type(), change, at, each.due().dueAt(), now);
            plans.add(new Planned(each, planning.rows(caller, contacts)));
        }
        return plans;
    }

    /**
     * What was stored.
     *
     * @param fired the types, with their interactions
     * @param warnings of types whose scope takes no contacts
     */
    record Stored(List<FiredType> fired, List<CaseWarning> warnings) {}

    Stored store(Tx tx, CaseChange change, List<Planned> plans, Instant at) {
        List<CaseWarning> warnings = new ArrayList<>();
        List<List<IntentId>> ids = planned(tx, plans, warnings);
        List<FiredType> fired = new ArrayList<>();
        List<CaseInteractionRow> links = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            NotificationType type = plans.get(i).notified().type();
            Instant dueAt = plans.get(i).notified().due().dueAt();
            Document document = document(type, at, dueAt);
            ids.get(i).forEach(id -> links.add(link(change, type, id, document)));
            fired.add(new FiredType(
                    TypeKind.NOTIFICATION,
                    type.id(),
                    type.version(),
                    Optional.of(dueAt),
                    ids.get(i),
                    Optional.empty()));
        }
        for (int from = 0; from < links.size(); from += MOST_LINKS) {
            tx.caseEvents().link(links.subList(from, Math.min(links.size(), from + MOST_LINKS)));
        }
        return new Stored(fired, warnings);
    }

    /** All at once; only where a scope is killed, and takes no contacts, type by type: the case goes on without those. */
    private List<List<IntentId>> planned(Tx tx, List<Planned> plans, List<CaseWarning> warnings) {
        List<IntentRow> all =
                plans.stream().flatMap(plan -> plan.rows().stream()).toList();
        Optional<List<IntentId>> at = ids(tx, all);
        List<List<IntentId>> each = new ArrayList<>();
        int next = 0;
        for (Planned plan : plans) {
            int size = plan.rows().size();
            if (at.isPresent()) {
                each.add(at.get().subList(next, next + size));
            } else {
                Optional<List<IntentId>> own = ids(tx, plan.rows());
                NotificationType type = plan.notified().type();
                if (own.isEmpty()) {
                    warnings.add(new CaseWarning(CaseWarning.KILLED, type.id(), type.version(), Optional.empty()));
                }
                each.add(own.orElse(List.of()));
            }
            next += size;
        }
        return each;
    }

    /** Empty when one of them is killed: nothing was stored then. */
    private Optional<List<IntentId>> ids(Tx tx, List<IntentRow> rows) {
        if (rows.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(planning.store(tx, caller, rows).stream()
                    .map(PlanAnswer::id)
                    .toList());
        } catch (FreestoneException refused) {
            if (refused.code() != ErrorCode.KILLED) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private CaseInteractionRow link(CaseChange change, NotificationType type, IntentId id, Document document) {
        return new CaseInteractionRow(
                0,
                caller.company(),
                id,
                change.caseId(),
                change.eventId(),
                type.id(),
                type.version(),
                true,
                type.notice().cancelIfConditionNoLongerHolds(),
                document);
    }

    private static Document document(NotificationType type, Instant triggeredAt, Instant dueAt) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("theme", CaseIntents.theme(type.notice()).code());
        out.put("templateId", type.notice().templateId().orElseThrow());
        out.put("triggeredAt", InstantText.of(triggeredAt));
        out.put("dueAt", InstantText.of(dueAt));
        return Document.of(JsonText.write(out));
    }
}
