package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * A behavior whose fold a request has changed. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 *
 * @param campaign its campaign
 * @param before as the customer saw it before the request
 * @param after as the customer sees it after it
 */
public record BehaviorChange(EngagementCampaignId campaign, BehaviorView before, BehaviorView after) {}
