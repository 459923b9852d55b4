package dev.freestone.engagement;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * What became of an opt-in or opt-out. Immutable. Source: docs/spec/engagement-campaigns.md 6.1.
 *
 * @param campaign the campaign
 * @param customer the host's id of the customer
 * @param optedIn whether the customer is opted in now
 * @param changed false when it was so already
 */
public record OptInAnswer(EngagementCampaignId campaign, PersonId customer, boolean optedIn, boolean changed) {}
