package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;

/**
 * What became of one outcome of a customer: key columns and document. Immutable. Source: docs/spec/engagement-behaviors.md 6.1, 7.
 *
 * @param campaign the campaign
 * @param behavior the behavior
 * @param goal the place of the goal in the definition, from 0 on; -1 = the behavior itself
 * @param ordinal which completion, from 1 on
 * @param index 0 = the points of the behavior or goal, from 1 on the places in the list of outcomes
 * @param at when it was decided
 * @param document type, result and what else is told, sealed
 */
public record OutcomeRow(
        EngagementCampaignId campaign,
        AchievementId behavior,
        int goal,
        long ordinal,
        int index,
        Instant at,
        Document document) {
    /**
     * The same outcome with another document.
     *
     * @param other the document
     * @return a changed copy
     */
    public OutcomeRow holding(Document other) {
        return new OutcomeRow(campaign, behavior, goal, ordinal, index, at, other);
    }
}
