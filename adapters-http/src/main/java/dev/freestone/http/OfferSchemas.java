package dev.freestone.http;

import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.ValidityUnit;
import dev.freestone.model.engagement.UserOfferStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Offers, and those that customers hold. Source: docs/spec/engagement-campaigns.md 3.5, 10. */
final class OfferSchemas {
    private static final Map<String, Object> TYPE = Types.codes(OfferType.values(), OfferType::code);
    private static final Map<String, Object> UNIT = Types.codes(ValidityUnit.values(), ValidityUnit::code);
    private static final Map<String, Object> MEDIA = Types.with(Types.WHOLE, "enum", List.of(1, 2, 4, 5));
    private static final String[] RESTRICTIONS = {
        "offer_catalog_restrictions",
        "offer_purchase_restrictions",
        "offer_redemption_restrictions",
        "offer_location_restrictions"
    };
    private static final Map<String, Object> DAY = Types.TEXT;
    static final Map<String, Object> HELD = Types.codes(UserOfferStatus.values(), UserOfferStatus::code);

    static final Form OFFER = Form.inner()
            .has(Types.from(1), "offer_id")
            .has(Types.TEXT, "name")
            .has(TYPE, "type")
            .hasOrNull(Types.WHOLE, "total_available")
            .may(deal(), "deal");

    static final List<Form> ALL = Stream.of(
                    EngagementSchemas.answers("Offer", "offer", OFFER),
                    EngagementBodies.bodies(
                            "Offer",
                            "offer",
                            EngagementBodies.named()
                                    .has(TYPE, "type")
                                    .takes(Types.COUNT, "total_available")
                                    .takes(dealBody(), "deal")),
                    List.of(
                            EngagementSchemas.one("UserOffer", "user_offer", held()),
                            EngagementSchemas.one(
                                    "LockedUserOffer", "user_offer", held().may(Types.TEXT, "lock_token")),
                            page()))
            .flatMap(List::stream)
            .toList();

    private OfferSchemas() {}

    private static Map<String, Object> deal() {
        return Form.inner()
                .hasOrNull(Types.NUMBER, "percent")
                .has(Types.TEXT, "offer_type_id")
                .has(Types.GUID, "id", "root_offer_id", "retailer_id")
                .has(
                        Types.list(Form.inner()
                                .hasOrNull(Types.TEXT, "id", "offer_id", "culture", "title", "description", "terms")
                                .type()),
                        "offer_text")
                .has(Types.TRUTH, "valid_after_end_date", "web_redeem", "reward_store")
                .hasOrNull(DAY, "value_after_end_date")
                .has(DAY, "start_date", "end_date")
                .hasOrNull(Types.WHOLE, "validity_period", "max_recurrence")
                .hasOrNull(UNIT, "validity_unit")
                .has(Types.WHOLE, "points", "buy_count", "item_price_affinity", "quantity")
                .hasOrNull(Types.list(Types.ANYTHING), RESTRICTIONS)
                .has(
                        Types.list(Form.inner()
                                .hasOrNull(Types.TEXT, "id", "uri", "category_id", "category_name", "culture")
                                .hasOrNull(MEDIA, "content_type")
                                .type()),
                        "offer_media")
                .type();
    }

    private static Map<String, Object> dealBody() {
        return Form.inner()
                .takes(Types.GUID, "id", "root_offer_id", "retailer_id")
                .has(Types.TEXT, "offer_type_id")
                .has(Types.INSTANT, "start_date", "end_date")
                .takes(Types.TRUTH, "valid_after_end_date", "reward_store", "web_redeem")
                .takes(Types.WHOLE, "validity_period")
                .takes(UNIT, "validity_unit")
                .takes(Types.WHOLE, "points", "max_recurrence", "quantity", "buy_count", "item_price_affinity")
                .takes(Types.NUMBER, "percent")
                .takes(Types.INSTANT, "value_after_end_date")
                .takes(
                        Types.list(Form.inner()
                                .takes(Types.TEXT, "id", "offer_id", "culture", "title", "description", "terms")
                                .type()),
                        "offer_text")
                .takes(
                        Types.list(Form.inner()
                                .takes(Types.TEXT, "id", "uri", "category_id", "category_name", "culture")
                                .takes(MEDIA, "content_type")
                                .type()),
                        "offer_media")
                .takes(Types.list(Types.ANYTHING), RESTRICTIONS)
                .type();
    }

    private static Form held() {
        return Form.inner()
                .has(Types.from(1), "user_offer_id", "offer_id", "campaign_id")
                .has(Types.codes(OfferSource.values(), OfferSource::code), "source")
                .has(HELD, "status")
                .has(Types.TEXT, "code")
                .has(Types.INSTANT, "acquired_at")
                .hasOrNull(Types.INSTANT, "expires_at", "redeemed_at", "locked_until");
    }

    private static Form page() {
        return Form.of("WalletPage")
                .has(Types.COUNT, "page", "page_size", "number_of_pages")
                .has(EngagementSchemas.OK, "status")
                .has(
                        Types.list(Form.inner()
                                .has(Types.from(1), "user_offer_id", "offer_id", "campaign_id")
                                .has(HELD, "status")
                                .has(Types.TRUTH, "redeemable")
                                .has(Types.TEXT, "code")
                                .has(Types.INSTANT, "acquired_at")
                                .hasOrNull(Types.INSTANT, "expires_at", "redeemed_at")
                                .type()),
                        "user_offers")
                .has(Types.list(Types.ANYTHING), "offer_groups", "offer_categories")
                .has(Types.WHOLE, "total_points", "available_points", "total_records");
    }
}
