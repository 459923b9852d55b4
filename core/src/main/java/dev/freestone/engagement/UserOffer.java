package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer that a customer holds. Shows no code. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param id its id
 * @param offer the offer
 * @param campaign the campaign of the offer
 * @param origin where it comes from
 * @param status its state
 * @param times when what happened to it
 * @param lock while it is locked
 */
public record UserOffer(
        UserOfferId id,
        OfferId offer,
        EngagementCampaignId campaign,
        Origin origin,
        UserOfferStatus status,
        Times times,
        Optional<OfferLock> lock) {
    /**
     * Where an offer of a customer comes from.
     *
     * @param source why the customer holds it
     * @param code what the customer shows to redeem it, such as {@code UO-7KQ2-M4XA-0P9D-R31C}
     */
    public record Origin(OfferSource source, String code) {
        @Override
        public String toString() {
            return "Origin[" + source.code() + "]";
        }
    }

    /**
     * When what happened to an offer of a customer.
     *
     * @param acquiredAt when it was issued
     * @param expiresAt from when on it cannot be redeemed; empty = never
     * @param redeemedAt when it was last redeemed; it stays when it is reinstated
     */
    public record Times(Instant acquiredAt, Optional<Instant> expiresAt, Optional<Instant> redeemedAt) {}

    UserOffer in(UserOfferStatus next, Times at, Optional<OfferLock> held) {
        return new UserOffer(id, offer, campaign, origin, next, at, held);
    }

    @Override
    public String toString() {
        return "UserOffer[" + id + " of offer " + offer + " " + status.code() + "]";
    }
}
