package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An instance of an event of a customer: key columns and document. Immutable. Source: docs/spec/engagement-behaviors.md 2, 6.2.
 *
 * @param seq its arrival number among the events of the customer, from 1 on
 * @param request the arrival number of the first instance of its request
 * @param key 64 hexadecimal digits that stand for name and transaction id, unique for a customer; empty = it is never a duplicate
 * @param date when it happened, in milliseconds
 * @param receivedAt when it was stored
 * @param disposition what became of it; never DUPLICATE
 * @param depth how many triggered events led to it, 0 to 5
 * @param keepUntil when it may be forgotten, if no campaign that admitted it was prolonged since
 * @param campaigns the campaigns that admitted it, ascending
 * @param document name, transaction id, quantity, context, zone and scope, sealed
 */
public record EventRow(
        long seq,
        long request,
        Optional<String> key,
        Instant date,
        Instant receivedAt,
        EventDisposition disposition,
        int depth,
        Instant keepUntil,
        List<EngagementCampaignId> campaigns,
        Document document) {
    /**
     * Copies the components.
     *
     * @param seq its arrival number
     * @param request the arrival number of the first instance of its request
     * @param key what stands for name and transaction id
     * @param date when it happened
     * @param receivedAt when it was stored
     * @param disposition what became of it
     * @param depth how many triggered events led to it
     * @param keepUntil when it may be forgotten
     * @param campaigns the campaigns that admitted it
     * @param document the rest of it, sealed
     */
    public EventRow {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * The same event with another document.
     *
     * @param other the document
     * @return a changed copy
     */
    public EventRow holding(Document other) {
        return new EventRow(seq, request, key, date, receivedAt, disposition, depth, keepUntil, campaigns, other);
    }
}
