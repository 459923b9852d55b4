package dev.freestone.engine.engagement;

import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.PostedEvents;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request with events, inside the transaction that has locked its customer. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.
 */
final class EventPosting {
    private final EventTools tools;
    private final EventAnswerBook answers;

    EventPosting(EventTools tools) {
        this.tools = tools;
        this.answers = new EventAnswerBook(tools.parts().seals());
    }

    EventAnswer answer(Tx tx, CompanyProfile profile, OutcomeCall customer, PostedEvents posted) {
        EventCall call = new EventCall(tools, tx, profile, customer);
        Map<String, EventRow> known = call.ledger().look(arriving(posted, customer, Optional.empty()));
        Set<String> keys = keys(posted);
        Optional<EventAnswer> before = answers.find(tx, customer.key(), keys, known);
        if (before.isPresent()) {
            return repeated(before.get());
        }
        Optional<EngagementCampaignId> scope = EventScope.of(tools, tx, profile, customer, posted);
        List<ArrivingEvent> events = arriving(posted, customer, scope);
        boolean isForgotten = EventAnswerBook.isForgotten(keys, known, customer.now());
        EventAnswer answer = posted.async() ? accepted(tx, call, events) : evaluated(call, events);
        if (!keys.isEmpty() && call.request().isPresent()) {
            answers.keep(tx, customer.key(), call.request().getAsLong(), keys, answer, customer.now());
        }
        return isForgotten ? repeated(answer) : answer;
    }

    private static EventAnswer evaluated(EventCall call, List<ArrivingEvent> events) {
        call.evaluate(events);
        call.save();
        return call.answer();
    }

    private static EventAnswer accepted(Tx tx, EventCall call, List<ArrivingEvent> events) {
        call.accept(events);
        call.save();
        if (call.request().isPresent()) {
            EventDrain.plan(tx, call.customer().key());
        }
        return call.acceptance();
    }

    private static List<ArrivingEvent> arriving(
            PostedEvents posted, OutcomeCall customer, Optional<EngagementCampaignId> scope) {
        return posted.events().stream()
                .map(each -> ArrivingEvent.posted(each, customer.zone(), scope, customer.now()))
                .toList();
    }

    /** Distinct ones; empty when an instance has none, so that nobody can know the request again. */
    private static Set<String> keys(PostedEvents posted) {
        Set<String> keys = new LinkedHashSet<>();
        for (var each : posted.events()) {
            if (each.transactionId().isEmpty()) {
                return Set.of();
            }
            keys.add(EventDocuments.key(each.name(), each.transactionId().get()));
        }
        return keys;
    }

    private static EventAnswer repeated(EventAnswer answer) {
        return new EventAnswer(
                true,
                answer.accepted(),
                answer.results(),
                answer.availablePoints(),
                answer.deltaPoints(),
                answer.changes(),
                answer.outcomes(),
                answer.notifications());
    }
}
