package dev.freestone.engine.engagement;

import dev.freestone.engagement.OfferSource;
import dev.freestone.model.engagement.OfferId;
import java.time.ZoneId;

/**
 * What is to be issued to a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param offer the offer, which the transaction of the issue looks up
 * @param source why the customer gets it
 * @param cause names what caused it, 1 to 180 characters: one cause issues an offer to a customer once
 * @param zone of the customer, whose calendar says how long it is valid
 */
public record OfferIssue(OfferId offer, OfferSource source, String cause, ZoneId zone) {
    /** What the issue is found by again. */
    String key() {
        return source.code() + ":" + cause;
    }
}
