package dev.freestone.spi;

import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * Which state of an engagement campaign is stored. Immutable.
 *
 * @param id the campaign
 * @param version its version
 */
public record EngagementHead(EngagementCampaignId id, long version) {}
