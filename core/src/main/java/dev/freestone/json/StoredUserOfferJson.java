package dev.freestone.json;

import dev.freestone.engagement.OfferLock;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.UserOffer;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored form of offers that customers hold, and of answers about them. Static and thread-safe. */
public final class StoredUserOfferJson {
    private StoredUserOfferJson() {}

    /**
     * Writes an offer of a customer.
     *
     * @param offer the offer
     * @return what a store keeps
     */
    public static Document document(UserOffer offer) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("offer", offer.offer().value());
        out.put("campaign", offer.campaign().value());
        out.put("source", offer.origin().source().code());
        out.put("code", offer.origin().code());
        out.put("status", offer.status().code());
        out.put("acquired_at", InstantText.of(offer.times().acquiredAt()));
        out.put("expires_at", offer.times().expiresAt().map(InstantText::of).orElse(null));
        out.put("redeemed_at", offer.times().redeemedAt().map(InstantText::of).orElse(null));
        out.put("lock", offer.lock().map(StoredUserOfferJson::lock).orElse(null));
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads what {@link #document} wrote.
     *
     * @param id its id, which the storage gives after the document is written
     * @param document the document
     * @return the offer
     */
    public static UserOffer read(UserOfferId id, Document document) {
        StoredObject in = new StoredObject("user offer", JsonText.parseObject(document.json()));
        return new UserOffer(
                id,
                OfferId.of(in.number("offer")),
                EngagementCampaignId.of(in.number("campaign")),
                new UserOffer.Origin(in.code("source", OfferSource::parse), in.text("code")),
                in.code("status", UserOfferStatus::parse),
                new UserOffer.Times(
                        in.instant("acquired_at"), in.optionalInstant("expires_at"), in.optionalInstant("redeemed_at")),
                in.optionalObject("lock").map(StoredUserOfferJson::readLock));
    }

    private static Map<String, @Nullable Object> lock(OfferLock lock) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("token", lock.token());
        out.put("until", InstantText.of(lock.until()));
        out.put("before", lock.before().code());
        return out;
    }

    private static OfferLock readLock(StoredObject in) {
        return new OfferLock(in.text("token"), in.instant("until"), in.code("before", UserOfferStatus::parse));
    }
}
