package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer that a customer holds: key columns and document. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param id its id; of a row to be inserted it is ignored
 * @param customer who holds it
 * @param campaign the campaign of the offer
 * @param offer the offer
 * @param issueKey what caused it, unique per customer and offer, 1 to 200 characters
 * @param status the stored state: one whose end has passed may still be issued here
 * @param acquiredAt when it was issued
 * @param expiresAt from when on it cannot be redeemed; empty = never
 * @param redeemedAt when it was last redeemed
 * @param version 1 when inserted, one more with each update
 * @param document code, lock and source
 */
public record UserOfferRow(
        UserOfferId id,
        LaneKey customer,
        EngagementCampaignId campaign,
        OfferId offer,
        String issueKey,
        UserOfferStatus status,
        Instant acquiredAt,
        Optional<Instant> expiresAt,
        Optional<Instant> redeemedAt,
        long version,
        Document document) {}
