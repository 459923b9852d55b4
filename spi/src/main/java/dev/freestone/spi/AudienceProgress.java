package dev.freestone.spi;

import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.OptionalLong;

/**
 * How far one delivery of a scheduled message is. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param key the message, and for when it is scheduled
 * @param campaign the campaign of the message
 * @param status how far it has come
 * @param done customers that were read; from {@code dispatching} on, contacts that were planned
 * @param total how many that will be; empty while the customers are read
 * @param ratePerSecond done per second since the first step in this status on this node; 0 after that one
 */
public record AudienceProgress(
        AudienceKey key,
        EngagementCampaignId campaign,
        AudienceStatus status,
        long done,
        OptionalLong total,
        long ratePerSecond) {}
