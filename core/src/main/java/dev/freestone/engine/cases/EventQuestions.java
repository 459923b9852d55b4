package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.EventKnowledge;
import dev.freestone.notification.FiredType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggerExplanation;
import dev.freestone.notification.TriggerIndex;
import dev.freestone.schedule.DueDate;
import dev.freestone.schedule.SkippedDay;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of recorded events what they made happen and why, by the versions that were in force then. Writes nothing. Thread-safe.
 * Source: docs/spec/cases-and-notifications.md 13.
 */
public final class EventQuestions {
    private final EngineParts parts;
    private final CompanyId company;

    /**
     * Questions about one company.
     *
     * @param parts the engine
     * @param company the owner
     */
    public EventQuestions(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /**
     * Explains an event: one answer for each type that belonged to the type of the case then.
     *
     * @param caseId the case
     * @param eventId the event
     * @return by kind and id
     * @throws FreestoneException {@code not_found}
     */
    public List<EventExplanation> explain(CaseId caseId, String eventId) {
        return explained(caseId, eventId, Optional.empty());
    }

    /**
     * Explains what an event made of one type, be it one of the type of the case or not.
     *
     * @param caseId the case
     * @param eventId the event
     * @param type the type
     * @return the answer
     * @throws FreestoneException {@code not_found}
     */
    public EventExplanation explain(CaseId caseId, String eventId, TypeId type) {
        return explained(caseId, eventId, Optional.of(type)).get(0);
    }

    private List<EventExplanation> explained(CaseId caseId, String eventId, Optional<TypeId> asked) {
        CaseJudge judge = new CaseJudge(Companies.require(parts, company));
        return parts.storage().read(tx -> {
            CaseEventRow row = tx.caseEvents()
                    .find(company, caseId, eventId)
                    .orElseThrow(() -> FreestoneException.of(
                            ErrorCode.NOT_FOUND,
                            "case " + caseId
                                    + " has no recorded event of this id; changes of neither status nor outcome"
                                    + " are not recorded",
                            Map.of("case", caseId.value())));
            CaseRecord record = CaseRecord.read(row, parts.seals().of(company));
            CaseChange change = record.change(row);
            Then then = then(tx, row, asked);
            TriggerIndex index = TriggerIndex.compile(then.notifications(), then.stops());
            EventKnowledge known = EventKnowledge.ofFields(record.read());
            List<TriggerExplanation> found = asked.isPresent()
                    ? List.of(index.explain(change, asked.get(), known).orElseThrow(() -> unknown(asked.get())))
                    : index.explain(change, known);
            Map<TypeId, FiredType> fired =
                    record.result().fired().stream().collect(Collectors.toMap(FiredType::typeId, each -> each));
            Map<TypeId, NotificationType> types = then.notifications().stream()
                    .collect(Collectors.toMap(NotificationType::id, each -> each, (one, other) -> other));
            return found.stream()
                    .map(each -> explanation(
                            each,
                            Optional.ofNullable(fired.get(each.typeId())),
                            Optional.ofNullable(types.get(each.typeId())),
                            judge,
                            row.occurredAt()))
                    .toList();
        });
    }

    private static FreestoneException unknown(TypeId type) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "type " + type + " does not exist in this company",
                Map.of("type", type.toString()));
    }

    /** What there was at the revision by which the event was judged, and how it stood then. */
    private record Then(List<NotificationType> notifications, List<DoNotInteractType> stops) {}

    private Then then(Tx tx, CaseEventRow event, Optional<TypeId> asked) {
        Map<TypeId, List<TypeVersionRow>> linked = new HashMap<>();
        tx.notificationTypes()
                .linkedAt(company, event.caseType(), event.revision())
                .forEach(row -> linked.computeIfAbsent(row.id(), none -> new ArrayList<>())
                        .add(row));
        List<NotificationType> notifications = new ArrayList<>();
        List<DoNotInteractType> stops = new ArrayList<>();
        linked.values()
                .forEach(rows -> take(
                        shown(rows, event.revision()),
                        Set.of(event.caseType()),
                        event.revision(),
                        notifications,
                        stops));
        asked.filter(type -> !linked.containsKey(type))
                .map(type -> versions(tx, type))
                .filter(rows -> !rows.isEmpty())
                .ifPresent(
                        rows -> take(shown(rows, event.revision()), Set.of(), event.revision(), notifications, stops));
        return new Then(notifications, stops);
    }

    private List<TypeVersionRow> versions(Tx tx, TypeId type) {
        for (var kind : TypeKind.values()) {
            List<TypeVersionRow> rows = tx.notificationTypes().versions(company, kind, type);
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return List.of();
    }

    /** The version in force at a revision, else the latest that there is. */
    private static TypeVersionRow shown(List<TypeVersionRow> rows, long revision) {
        return rows.stream()
                .filter(row -> StoredTypes.inForce(row, revision))
                .findFirst()
                .orElseGet(() -> rows.get(rows.size() - 1));
    }

    private static void take(
            TypeVersionRow row,
            Set<CaseTypeId> caseTypes,
            long revision,
            List<NotificationType> notifications,
            List<DoNotInteractType> stops) {
        switch (row.kind()) {
            case NOTIFICATION -> notifications.add(StoredTypes.notificationAt(row, caseTypes, revision));
            case DO_NOT_INTERACT -> stops.add(StoredTypes.doNotInteractAt(row, caseTypes, revision));
        }
    }

    /** The due instant is the one that was fixed then; the days are told if the calendar still comes to it. */
    private static EventExplanation explanation(
            TriggerExplanation trigger,
            Optional<FiredType> fired,
            Optional<NotificationType> type,
            CaseJudge judge,
            Instant at) {
        Optional<Instant> dueAt = fired.flatMap(FiredType::dueAt);
        List<SkippedDay> skipped = dueAt.isEmpty() || type.isEmpty()
                ? List.of()
                : Optional.of(judge.due(type.get().notice(), at))
                        .filter(due -> due.dueAt().equals(dueAt.get()))
                        .map(DueDate::skippedDays)
                        .orElse(List.of());
        return new EventExplanation(
                trigger,
                dueAt,
                fired.flatMap(FiredType::endDate),
                skipped,
                fired.map(FiredType::interactions).orElse(List.of()));
    }
}
