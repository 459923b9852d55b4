package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;
import java.util.Optional;

/**
 * A request with events, judged. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 *
 * @param campaign the only campaign that may count them; empty = not said by id
 * @param permalink names that campaign; empty = not said by permalink
 * @param async whether they are evaluated later
 * @param events the instances in the order of the document, 1 to 100
 */
public record PostedEvents(
        Optional<EngagementCampaignId> campaign, Optional<String> permalink, boolean async, List<PostedEvent> events) {
    /**
     * Copies the components.
     *
     * @param campaign the only campaign that may count them
     * @param permalink names that campaign
     * @param async whether they are evaluated later
     * @param events the instances
     */
    public PostedEvents {
        events = List.copyOf(events);
    }
}
