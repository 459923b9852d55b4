package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferSource;
import java.time.ZoneId;

/**
 * What is to be issued to a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param campaign the campaign of the offer, as the transaction of the issue sees it
 * @param offer the offer
 * @param source why the customer gets it
 * @param cause names what caused it, 1 to 180 characters: one cause issues an offer to a customer once
 * @param zone of the customer, whose calendar says how long it is valid
 */
public record OfferIssue(EngagementCampaign campaign, Offer offer, OfferSource source, String cause, ZoneId zone) {
    /** What the issue is found by again. */
    String key() {
        return source.code() + ":" + cause;
    }
}
