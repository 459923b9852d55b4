package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOffer;
import dev.freestone.json.StoredUserOfferJson;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.UserOfferRow;
import java.util.Optional;

/** Offers that customers hold, as rows. Static and thread-safe. */
final class UserOfferRows {
    private UserOfferRows() {}

    static UserOfferRow row(UserOffer offer, LaneKey customer, String issueKey) {
        return new UserOfferRow(
                offer.id(),
                customer,
                offer.campaign(),
                offer.offer(),
                issueKey,
                offer.status(),
                offer.times().acquiredAt(),
                offer.times().expiresAt(),
                offer.times().redeemedAt(),
                1,
                StoredUserOfferJson.document(offer));
    }

    static UserOffer offer(UserOfferRow row) {
        return StoredUserOfferJson.read(row.id(), row.document());
    }

    static UserOffer withId(UserOffer draft, UserOfferId id) {
        return new UserOffer(
                id, draft.offer(), draft.campaign(), draft.origin(), draft.status(), draft.times(), draft.lock());
    }

    /** What the issue of an offer has answered, whatever has become of it since. */
    static UserOffer issued(UserOfferRow row) {
        UserOffer now = offer(row);
        UserOffer.Times times =
                new UserOffer.Times(now.times().acquiredAt(), now.times().expiresAt(), Optional.empty());
        return new UserOffer(
                now.id(), now.offer(), now.campaign(), now.origin(), UserOfferStatus.ISSUED, times, Optional.empty());
    }
}
