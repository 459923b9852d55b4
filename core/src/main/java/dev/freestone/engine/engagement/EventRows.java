package dev.freestone.engine.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import java.time.Instant;
import java.util.List;

/** Events of customers as rows. Static and thread-safe. */
final class EventRows {
    private EventRows() {}

    /** An event that was accepted before, after it was evaluated. */
    static EventRow evaluated(
            EventRow row, EventDisposition disposition, Instant keepUntil, List<EngagementCampaignId> campaigns) {
        return new EventRow(
                row.seq(),
                row.request(),
                row.key(),
                row.date(),
                row.receivedAt(),
                disposition,
                row.depth(),
                keepUntil,
                campaigns,
                row.document());
    }

    /** The same, kept for longer. */
    static EventRow kept(EventRow row, Instant keepUntil) {
        return evaluated(row, row.disposition(), keepUntil, row.campaigns());
    }
}
