package dev.freestone.json;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.ValidityUnit;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.engagement.OfferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of offers. Static and thread-safe. */
final class StoredOfferJson {
    private StoredOfferJson() {}

    static Map<String, @Nullable Object> toMap(Offer offer) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", offer.id().value());
        out.put("name", offer.name());
        out.put("type", offer.type().code());
        out.put("total_available", StoredNumbers.orNull(offer.totalAvailable()));
        offer.deal().ifPresent(deal -> out.put("deal", deal(deal)));
        return out;
    }

    static Offer read(StoredObject in) {
        return new Offer(
                OfferId.of(in.number("id")),
                in.text("name"),
                in.code("type", OfferType::parse),
                StoredNumbers.optional(in, "total_available"),
                in.optionalObject("deal").map(StoredOfferJson::readDeal));
    }

    private static Map<String, @Nullable Object> deal(Deal deal) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", deal.id().toString());
        out.put("root_offer_id", deal.rootOfferId().toString());
        out.put("retailer_id", deal.retailerId().toString());
        out.put("offer_type_id", deal.offerTypeId());
        DealWindow window = deal.window();
        out.put("start_date", InstantText.of(window.startDate()));
        out.put("end_date", InstantText.of(window.endDate()));
        out.put("valid_after_end_date", window.validAfterEndDate());
        window.validity().ifPresent(validity -> {
            out.put("validity_period", validity.period());
            out.put("validity_unit", validity.unit().code());
        });
        out.put("points", deal.price().points());
        out.put("max_recurrence", StoredNumbers.orNull(deal.price().maxRecurrence()));
        out.put("quantity", deal.price().quantity());
        out.put("reward_store", deal.price().rewardStore());
        DealEcho echo = deal.echo();
        out.put("percent", echo.percent().map(BigDecimal::toPlainString).orElse(null));
        out.put(
                "value_after_end_date",
                echo.valueAfterEndDate().map(InstantText::of).orElse(null));
        out.put("buy_count", echo.buyCount());
        out.put("item_price_affinity", echo.itemPriceAffinity());
        out.put("web_redeem", echo.webRedeem());
        out.put("offer_text", echo.texts());
        out.put("offer_media", echo.media());
        out.put("restrictions", deal.restrictions());
        return out;
    }

    private static Deal readDeal(StoredObject in) {
        return new Deal(
                UUID.fromString(in.text("id")),
                UUID.fromString(in.text("root_offer_id")),
                UUID.fromString(in.text("retailer_id")),
                in.text("offer_type_id"),
                new DealWindow(
                        in.instant("start_date"),
                        in.instant("end_date"),
                        in.truth("valid_after_end_date"),
                        in.optionalCode("validity_unit", ValidityUnit::parse)
                                .map(unit ->
                                        new DealWindow.Validity(Math.toIntExact(in.number("validity_period")), unit))),
                new DealPrice(
                        in.number("points"),
                        StoredNumbers.optional(in, "max_recurrence"),
                        in.number("quantity"),
                        in.truth("reward_store")),
                new DealEcho(
                        in.optionalText("percent").map(BigDecimal::new),
                        in.optionalInstant("value_after_end_date"),
                        in.number("buy_count"),
                        in.number("item_price_affinity"),
                        in.truth("web_redeem"),
                        StoredNumbers.maps(in, "offer_text"),
                        StoredNumbers.maps(in, "offer_media")),
                restrictions(in));
    }

    private static Map<String, List<@Nullable Object>> restrictions(StoredObject in) {
        Map<String, List<@Nullable Object>> found = new LinkedHashMap<>();
        StoredNumbers.map(in, "restrictions").forEach((name, value) -> {
            if (value instanceof List<?> list) {
                found.put(name, new ArrayList<>(list));
            }
        });
        return found;
    }
}
