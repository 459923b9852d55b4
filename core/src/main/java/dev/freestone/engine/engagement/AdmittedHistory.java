package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The events that a campaign admitted when they arrived, whatever it would say now. Immutable. Source:
 * docs/spec/engagement-behaviors.md 2.3, 6.2.
 *
 * @param events those that a behavior looks at, in any order
 * @param depths how many triggered events led to those that were not posted, by arrival number
 * @param whole whether none was forgotten
 */
record AdmittedHistory(List<EngagementEvent> events, Map<Long, Integer> depths, boolean whole) {
    private static final int AT_ONCE = 1_000;

    /** Reads them a part at a time; what no behavior looks at is not held. */
    static AdmittedHistory read(
            Tx tx, EventDocuments documents, LaneKey customer, EngagementCampaign campaign, Set<String> names) {
        List<EngagementEvent> events = new ArrayList<>();
        Map<Long, Integer> depths = new HashMap<>();
        Gaps gaps = new Gaps();
        List<EventRow> page;
        do {
            page = tx.behaviors().events(customer, gaps.last, AT_ONCE);
            for (EventRow row : page) {
                gaps.pass(row);
                if (row.campaigns().contains(campaign.id())) {
                    EngagementEvent event = documents.event(customer, row);
                    if (names.contains(event.name())) {
                        events.add(event);
                        if (row.depth() > 0) {
                            depths.put(row.seq(), row.depth());
                        }
                    }
                }
            }
        } while (page.size() == AT_ONCE);
        boolean whole = tx.behaviors().lastSeq(customer) == gaps.last
                && gaps.before
                        .map(until -> !until.isAfter(campaign.life().createdAt()))
                        .orElse(true);
        return new AdmittedHistory(events, depths, whole);
    }

    int depth(EngagementEvent event) {
        return depths.getOrDefault(event.seq(), 0);
    }

    /** Arrival numbers that are not there any more. What arrived before the campaign was made was none of its events. */
    private static final class Gaps {
        private long last;
        private Optional<Instant> before = Optional.empty();

        void pass(EventRow row) {
            if (row.seq() != last + 1) {
                before = Optional.of(row.receivedAt());
            }
            last = row.seq();
        }
    }

    @Override
    public String toString() {
        return "AdmittedHistory[" + events.size() + " events]";
    }
}
