package dev.freestone.engine.engagement;

import dev.freestone.engagement.PostedEvent;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engine.engagement.EventDocuments.EventContent;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An instance of an event on its way into the ledger. Shows no facts. Immutable. Source: docs/spec/engagement-behaviors.md 2, 7.
 *
 * @param content what it says
 * @param key stands for name and transaction id; empty = it is never a duplicate
 * @param date when it happened, in milliseconds
 * @param depth how many triggered events led to it, 0 for a posted one
 * @param accepted its row, when it was accepted before; empty = it comes now
 */
record ArrivingEvent(EventContent content, Optional<String> key, Instant date, int depth, Optional<EventRow> accepted) {
    private static ArrivingEvent of(EventContent content, Instant date, int depth, Optional<EventRow> accepted) {
        Optional<String> key = content.transactionId().map(id -> EventDocuments.key(content.name(), id));
        return new ArrivingEvent(content, key, date, depth, accepted);
    }

    /** Raised by the engine, now. */
    static ArrivingEvent raised(EventContent content, Instant now) {
        return of(content, now, 0, Optional.empty());
    }

    static ArrivingEvent posted(PostedEvent posted, ZoneId zone, Optional<EngagementCampaignId> scope, Instant now) {
        EventContent content =
                new EventContent(posted.name(), posted.transactionId(), posted.qty(), posted.context(), zone, scope);
        return of(content, posted.date().orElse(now).truncatedTo(ChronoUnit.MILLIS), 0, Optional.empty());
    }

    static ArrivingEvent triggered(TriggeredEvent raised, ZoneId zone) {
        EventContent content = new EventContent(
                raised.name(),
                Optional.of(raised.transactionId()),
                1,
                raised.context(),
                raised.zone().orElse(zone),
                Optional.empty());
        return of(content, raised.date(), raised.depth(), Optional.empty());
    }

    static ArrivingEvent accepted(EventRow row, EventContent content) {
        return of(content, row.date(), row.depth(), Optional.of(row));
    }

    @Override
    public String toString() {
        return "ArrivingEvent[depth " + depth + "]";
    }
}
