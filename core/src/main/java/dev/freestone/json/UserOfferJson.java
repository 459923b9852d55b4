package dev.freestone.json;

import dev.freestone.engagement.OfferLock;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.WalletItem;
import dev.freestone.engagement.WalletPage;
import dev.freestone.json.text.CustomerDateText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers that customers hold, on the wire. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2.
 */
public final class UserOfferJson {
    private UserOfferJson() {}

    /**
     * The section {@code redemptions} of a campaign.
     *
     * @param offers what the customer holds of the campaign's offers, in the order of their ids
     * @return one object an offer; its {@code redemption_id} is the id of the offer of the customer
     */
    public static List<Map<String, @Nullable Object>> redemptions(List<UserOffer> offers) {
        return offers.stream().map(UserOfferJson::redemption).toList();
    }

    private static Map<String, @Nullable Object> redemption(UserOffer offer) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("redemption_id", offer.id().value());
        out.put("offer_id", offer.offer().value());
        out.put("user_offer_id", offer.id().value());
        out.put("status", offer.status().code());
        times(offer.times(), out);
        return out;
    }

    /**
     * The answer of the wallet.
     *
     * @param page one page
     * @return {@code {page, page_size, number_of_pages, status, user_offers, …}}
     */
    public static WireAnswer wallet(WalletPage page) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("page", page.page());
        out.put("page_size", page.pageSize());
        out.put("number_of_pages", page.numberOfPages());
        out.put("status", "ok");
        out.put("user_offers", page.items().stream().map(UserOfferJson::item).toList());
        out.put("offer_groups", List.of());
        out.put("offer_categories", List.of());
        out.put("total_points", page.points().earned());
        out.put("available_points", page.points().available());
        out.put("total_records", page.total());
        return WireAnswer.ok(out);
    }

    private static Map<String, @Nullable Object> item(WalletItem item) {
        UserOffer offer = item.offer();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("user_offer_id", offer.id().value());
        out.put("offer_id", offer.offer().value());
        out.put("campaign_id", offer.campaign().value());
        out.put("status", offer.status().code());
        out.put("redeemable", item.redeemable());
        out.put("code", offer.origin().code());
        times(offer.times(), out);
        return out;
    }

    /**
     * The answer of one offer.
     *
     * @param offer the offer as it is
     * @return {@code {status, user_offer}}; of a lock its end only
     */
    public static WireAnswer one(UserOffer offer) {
        return answer(offer, Map.of());
    }

    /**
     * The answer of a lock, the only one that tells its token.
     *
     * @param offer the offer as it is
     * @return {@code {status, user_offer}} with {@code lock_token}
     */
    public static WireAnswer locked(UserOffer offer) {
        return answer(
                offer,
                offer.lock().map(lock -> Map.of("lock_token", lock.token())).orElse(Map.of()));
    }

    private static WireAnswer answer(UserOffer offer, Map<String, String> more) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("user_offer_id", offer.id().value());
        map.put("offer_id", offer.offer().value());
        map.put("campaign_id", offer.campaign().value());
        map.put("source", offer.origin().source().code());
        map.put("status", offer.status().code());
        map.put("code", offer.origin().code());
        times(offer.times(), map);
        map.put("locked_until", text(offer.lock().map(OfferLock::until)));
        map.putAll(more);
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("status", "ok");
        out.put("user_offer", map);
        return WireAnswer.ok(out);
    }

    private static void times(UserOffer.Times times, Map<String, @Nullable Object> out) {
        out.put("acquired_at", CustomerDateText.of(times.acquiredAt()));
        out.put("expires_at", text(times.expiresAt()));
        out.put("redeemed_at", text(times.redeemedAt()));
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(CustomerDateText::of).orElse(null);
    }
}
