package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a request is answered, gathered while it is evaluated. Of one thread. Source: docs/spec/engagement-behaviors.md 2.1. */
final class EventReports {
    private final List<EventResult> results = new ArrayList<>();
    private final List<OutcomeResult> outcomes = new ArrayList<>();
    private final List<EventNotification> notifications = new ArrayList<>();
    private long points;

    /** What became of an instance. */
    void result(ArrivingEvent event, EventDisposition disposition, List<EngagementCampaignId> campaigns) {
        results.add(new EventResult(
                event.content().name(),
                event.content().transactionId(),
                disposition,
                campaigns.stream().sorted().toList()));
    }

    void emitted(OutcomeDesk.Emitted emitted) {
        outcomes.addAll(emitted.results());
        notifications.addAll(emitted.notifications());
        points += emitted.points();
    }

    /** Of events that were evaluated. */
    EventAnswer answer(long available, List<BehaviorChange> changes) {
        return new EventAnswer(
                false, OptionalInt.empty(), results, available, points, changes, outcomes, notifications);
    }

    /** Of events that are evaluated later. */
    EventAnswer accepted(long available) {
        int count = (int) results.stream()
                .filter(each -> each.disposition() == EventDisposition.ACCEPTED)
                .count();
        return new EventAnswer(false, OptionalInt.of(count), results, available, 0, List.of(), List.of(), List.of());
    }
}
