package dev.freestone.engine.engagement;

import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engine.engagement.EventDocuments.EventContent;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Companies;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events that the engine raises by itself, inside a transaction that has locked the customer. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.4, 7.
 */
final class EventRaising implements RaisedEvents, LoadedEvents {
    private final EventTools tools;

    EventRaising(EventTools tools) {
        this.tools = tools;
    }

    @Override
    public void take(Tx tx, OutcomeCall call, List<TriggeredEvent> raised) {
        evaluate(
                tx,
                Companies.require(tools.parts(), tools.company()),
                call,
                raised.stream()
                        .map(each -> ArrivingEvent.triggered(each, call.zone()))
                        .toList());
    }

    @Override
    public void raise(Tx tx, Loaded loaded) {
        CompanyProfile profile = Companies.require(tools.parts(), tools.company());
        String name = "campaigns." + loaded.campaign() + ".loaded";
        if (!isLookedAt(tx, profile, loaded.at(), name)) {
            return;
        }
        ZoneId zone = loaded.customer().zone().orElse(profile.zone());
        LaneKey key = CustomerFacts.key(tools.ledger().hashes(), tools.company(), loaded.customer());
        Instant now = loaded.at().truncatedTo(ChronoUnit.MILLIS);
        EventContent content =
                new EventContent(name, Optional.of(loaded.statId()), 1, Map.of(), zone, Optional.empty());
        evaluate(
                tx,
                profile,
                new OutcomeCall(loaded.customer(), key, zone, now),
                List.of(ArrivingEvent.raised(content, now)));
    }

    /** Showings are many; one that no behavior looks at is no event of anybody. */
    private boolean isLookedAt(Tx tx, CompanyProfile profile, Instant now, String name) {
        return !tools.parts()
                .engaging()
                .events()
                .of(tx, tools.company(), profile, now.minus(tools.lateness()))
                .index()
                .reacting(name, Set.of())
                .isEmpty();
    }

    private void evaluate(Tx tx, CompanyProfile profile, OutcomeCall customer, List<ArrivingEvent> events) {
        EventCall call = new EventCall(tools, tx, profile, customer);
        call.evaluate(events);
        call.save();
    }
}
