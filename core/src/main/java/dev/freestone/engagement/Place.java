package dev.freestone.engagement;

import dev.freestone.model.engagement.CapacityState;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one customer has of the places in a campaign. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param campaign the campaign
 * @param state whether the place is held, taken, given back, or was held too long
 * @param reservedUntil from when on it is not held any more; only of a place that is held, or was held too long
 */
public record Place(EngagementCampaignId campaign, CapacityState state, Optional<Instant> reservedUntil) {}
