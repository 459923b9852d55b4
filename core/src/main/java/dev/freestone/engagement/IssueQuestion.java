package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * One customer, one offer, one instant: what an issue is decided by, beside the stock. Immutable. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 *
 * @param campaign the campaign of the offer
 * @param offer the offer
 * @param customer what the customer has
 * @param expiresAt from when on it could not be redeemed; empty = never
 * @param now the instant
 */
public record IssueQuestion(
        EngagementCampaign campaign, Offer offer, Purse customer, Optional<Instant> expiresAt, Instant now) {
    /**
     * What a customer has.
     *
     * @param acquired how many of the offer the customer has ever acquired
     * @param points the points of the customer
     */
    public record Purse(long acquired, PointsBalance points) {}
}
