package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * One delivery of a scheduled message: key columns and document. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param key message and instant
 * @param campaign the campaign of the message
 * @param status how far it has come
 * @param lease who works on it
 * @param version 1 when inserted, one more with each update
 * @param document cursor, counts by bucket, reason and times
 */
public record AudienceRow(
        AudienceKey key,
        EngagementCampaignId campaign,
        AudienceStatus status,
        Lease lease,
        long version,
        Document document) {}
