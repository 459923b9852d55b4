package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.notification.TypeKind;
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
    private final Planning planning;
    private final Caller caller;
    private final CaseIntents intents;

    CasePlans(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.planning = new Planning(ledger);
        this.caller = caller;
        this.intents =
                new CaseIntents(parts.sending().senders(), parts.sending().subjects()::theme);
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

    List<FiredType> store(Tx tx, CaseChange change, List<Planned> plans, Instant at) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<IntentRow> all =
                plans.stream().flatMap(plan -> plan.rows().stream()).toList();
        List<PlanAnswer> answers = all.isEmpty() ? List.of() : planning.store(tx, caller, all);
        List<FiredType> fired = new ArrayList<>();
        List<CaseInteractionRow> links = new ArrayList<>();
        int next = 0;
        for (Planned plan : plans) {
            List<IntentId> ids = answers.subList(next, next + plan.rows().size()).stream()
                    .map(PlanAnswer::id)
                    .toList();
            next += ids.size();
            NotificationType type = plan.notified().type();
            Instant dueAt = plan.notified().due().dueAt();
            Document document = document(type, at, dueAt);
            ids.forEach(id -> links.add(link(change, type, id, document)));
            fired.add(new FiredType(
                    TypeKind.NOTIFICATION, type.id(), type.version(), Optional.of(dueAt), ids, Optional.empty()));
        }
        if (!links.isEmpty()) {
            tx.caseEvents().link(links);
        }
        return fired;
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

    private Document document(NotificationType type, Instant triggeredAt, Instant dueAt) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("theme", intents.theme(type.notice()).code());
        out.put("templateId", type.notice().templateId().orElseThrow());
        out.put("triggeredAt", InstantText.of(triggeredAt));
        out.put("dueAt", InstantText.of(dueAt));
        return Document.of(JsonText.write(out));
    }
}
