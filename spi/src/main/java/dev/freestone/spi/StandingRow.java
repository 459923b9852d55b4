package dev.freestone.spi;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptInInterval;
import java.util.List;

/**
 * What is kept of one customer in one campaign. Immutable. Source: docs/spec/engagement-campaigns.md 6.1.
 *
 * @param campaign the campaign
 * @param history when the customer was opted in and out, at least once, the earliest first; only the last interval lasts
 */
public record StandingRow(EngagementCampaignId campaign, List<OptInInterval> history) {
    /**
     * Copies the components.
     *
     * @param campaign the campaign
     * @param history when the customer was opted in and out, at least once, the earliest first; only the last interval lasts
     */
    public StandingRow {
        history = List.copyOf(history);
    }
}
