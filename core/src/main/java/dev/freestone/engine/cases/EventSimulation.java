package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.EventKnowledge;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.SimulatedChange;
import dev.freestone.notification.TriggerExplanation;
import dev.freestone.notification.TriggerLevel;
import dev.freestone.schedule.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sequence of changes would make happen, by the same evaluator as a real run. Asks nothing but the calendar and writes
 * nothing. Used by one thread. Source: docs/spec/cases-and-notifications.md 13.
 */
final class EventSimulation {
    private final Catalog catalog;
    private final CaseJudge judge;
    private final Instant at;
    private final Map<CaseId, Map<String, String>> seen = new HashMap<>();
    private final Map<CaseId, List<Waiting>> waiting = new HashMap<>();

    /** What was planned and is not sent yet. */
    private record Waiting(String eventId, NotificationType type, Instant dueAt, TriggerLevel level) {}

    EventSimulation(Catalog catalog, CompanyProfile company, Instant at) {
        this.catalog = catalog;
        this.judge = new CaseJudge(company);
        this.at = at;
    }

    /** Takes the next change. */
    SimulatedChange next(CaseChange change) {
        boolean repeated = isRepeated(change, change.changesStatus() || change.changesOutcome());
        EventKnowledge known = repeated ? EventKnowledge.WHOLE.processed() : EventKnowledge.WHOLE;
        Instant when = change.occurredAt().orElse(at);
        List<EventExplanation> explanations = new ArrayList<>();
        for (TriggerExplanation each : catalog.index().explain(change, known)) {
            explanations.add(explanation(each, when));
        }
        List<SimulatedChange.Recalled> called = repeated ? List.of() : callBack(change, when);
        explanations.forEach(each -> each.dueAt().ifPresent(due -> wait(change, each, due)));
        return new SimulatedChange(change.eventId(), repeated, explanations, called);
    }

    /** A change that cannot make anything fire is not recorded, but must not have the id of one that is. */
    private boolean isRepeated(CaseChange change, boolean recorded) {
        String content = CaseRecord.content(change);
        Map<String, String> events = seen.computeIfAbsent(change.caseId(), none -> new HashMap<>());
        String before = recorded ? events.putIfAbsent(change.eventId(), content) : events.get(change.eventId());
        if (before != null && !before.equals(content)) {
            throw FreestoneException.of(
                    ErrorCode.EVENT_ID_REUSED,
                    "eventId was used for another change of case " + change.caseId()
                            + ", give each change an id of its own",
                    Map.of("case", change.caseId().value()));
        }
        return before != null;
    }

    private EventExplanation explanation(TriggerExplanation trigger, Instant when) {
        if (!trigger.fired()) {
            return new EventExplanation(trigger, Optional.empty(), Optional.empty(), List.of(), List.of());
        }
        Optional<DueDate> due = Optional.ofNullable(catalog.notifications().get(trigger.typeId()))
                .map(type -> judge.due(type.notice(), when));
        Optional<LocalDate> end = Optional.ofNullable(catalog.stops().get(trigger.typeId()))
                .flatMap(type -> judge.end(type.stop(), when));
        return new EventExplanation(
                trigger,
                due.map(DueDate::dueAt),
                end,
                due.map(DueDate::skippedDays).orElse(List.of()),
                List.of());
    }

    private void wait(CaseChange change, EventExplanation fired, Instant due) {
        NotificationType type = catalog.notifications().get(fired.trigger().typeId());
        if (type != null && !change.borrowerIds().isEmpty()) {
            waiting.computeIfAbsent(change.caseId(), none -> new ArrayList<>())
                    .add(new Waiting(change.eventId(), type, due, TriggerLevel.of(type.trigger())));
        }
    }

    /** What is due by then counts as sent. */
    private List<SimulatedChange.Recalled> callBack(CaseChange change, Instant when) {
        List<SimulatedChange.Recalled> called = new ArrayList<>();
        Iterator<Waiting> each =
                waiting.getOrDefault(change.caseId(), new ArrayList<>()).iterator();
        while (each.hasNext()) {
            Waiting waits = each.next();
            if (!waits.dueAt().isAfter(when)) {
                each.remove();
            } else if (isOver(waits, change.after())) {
                called.add(new SimulatedChange.Recalled(waits.eventId(), waits.type()));
                each.remove();
            }
        }
        return called;
    }

    private static boolean isOver(Waiting waits, Optional<CaseState> after) {
        return after.isEmpty()
                || (waits.type().notice().cancelIfConditionNoLongerHolds()
                        && !waits.level().holds(after.get()));
    }
}
