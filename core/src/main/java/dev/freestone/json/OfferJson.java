package dev.freestone.json;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.OfferView;
import dev.freestone.json.text.DealDateText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offers as customers are shown them. Deals have every member, those that are not set as {@code null}. Static and thread-safe.
 * Source: docs/spec/engagement-campaigns.md 10.1.
 */
public final class OfferJson {
    private static final List<String> RESTRICTIONS = List.of(
            "offer_catalog_restrictions",
            "offer_purchase_restrictions",
            "offer_redemption_restrictions",
            "offer_location_restrictions");
    private static final String CULTURE = "culture";
    private static final List<String> TEXT = List.of("id", "offer_id", CULTURE, "title", "description", "terms");
    private static final List<String> MEDIA =
            List.of("id", "uri", "category_id", "category_name", "content_type", CULTURE);
    private static final String DEFAULT_CULTURE = "en";

    private OfferJson() {}

    /**
     * The section {@code offers} of a campaign.
     *
     * @param offers in the order of their ids
     * @return one object an offer
     */
    public static List<Map<String, @Nullable Object>> section(List<OfferView> offers) {
        return offers.stream().map(OfferJson::toMap).toList();
    }

    /**
     * One offer.
     *
     * @param view the offer and what is left of it
     * @return {@code {offer_id, name, type, total_available, deal}}; {@code deal} of deals only
     */
    public static Map<String, @Nullable Object> toMap(OfferView view) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("offer_id", view.offer().id().value());
        out.put("name", view.offer().name());
        out.put("type", view.offer().type().code());
        out.put("total_available", view.stock().available());
        view.offer().deal().ifPresent(deal -> out.put("deal", deal(deal, view.stock())));
        return out;
    }

    private static Map<String, @Nullable Object> deal(Deal deal, OfferStock stock) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        DealEcho echo = deal.echo();
        out.put("percent", echo.percent().orElse(null));
        out.put("offer_type_id", deal.offerTypeId());
        out.put("id", deal.id().toString());
        out.put("root_offer_id", deal.rootOfferId().toString());
        out.put("retailer_id", deal.retailerId().toString());
        out.put(
                "offer_text",
                echo.texts().stream().map(text -> members(text, TEXT)).toList());
        window(deal, out);
        out.put("points", deal.price().points());
        out.put("buy_count", echo.buyCount());
        out.put("max_recurrence", StoredNumbers.orNull(deal.price().maxRecurrence()));
        out.put("item_price_affinity", echo.itemPriceAffinity());
        out.put("web_redeem", echo.webRedeem());
        out.put("quantity", stock.quantity());
        out.put("reward_store", deal.price().rewardStore());
        RESTRICTIONS.forEach(name -> out.put(name, deal.restrictions().get(name)));
        out.put(
                "offer_media",
                echo.media().stream().map(one -> members(one, MEDIA)).toList());
        return out;
    }

    private static void window(Deal deal, Map<String, @Nullable Object> out) {
        DealWindow window = deal.window();
        out.put("valid_after_end_date", window.validAfterEndDate());
        out.put(
                "value_after_end_date",
                deal.echo().valueAfterEndDate().map(DealDateText::of).orElse(null));
        out.put("start_date", DealDateText.of(window.startDate()));
        out.put("end_date", DealDateText.of(window.endDate()));
        out.put(
                "validity_period",
                window.validity().map(DealWindow.Validity::period).orElse(null));
        out.put(
                "validity_unit",
                window.validity().map(validity -> validity.unit().code()).orElse(null));
    }

    private static Map<String, @Nullable Object> members(Map<String, @Nullable Object> stored, List<String> names) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        names.forEach(name -> out.put(name, stored.get(name)));
        if (out.get(CULTURE) == null) {
            out.put(CULTURE, DEFAULT_CULTURE);
        }
        return out;
    }
}
