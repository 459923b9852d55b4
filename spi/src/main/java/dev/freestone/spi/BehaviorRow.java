package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * The progress of one customer in one behavior: key columns and document. Immutable. Source: docs/spec/engagement-behaviors.md 6.1.
 *
 * @param behavior the behavior
 * @param campaign its campaign
 * @param achieved how often the customer has completed the behavior; those who have can be counted
 * @param version 1 when inserted, one more with each write
 * @param document the running fold, sealed
 */
public record BehaviorRow(
        AchievementId behavior, EngagementCampaignId campaign, long achieved, long version, Document document) {}
