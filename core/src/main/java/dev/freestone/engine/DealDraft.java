package dev.freestone.engine;

import dev.freestone.engagement.ValidityUnit;
import dev.freestone.json.text.InstantText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an offer is redeemed.
 *
 * <pre>{@code
 * DealDraft.builder()
 *         .offerTypeId("percent_discount")
 *         .percent(BigDecimal.TEN)
 *         .startDate(MON_2024_06_03)
 *         .endDate(MON_2024_07_01)
 *         .build();
 * }</pre>
 *
 * <p>Nothing is judged before it is used. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 */
public final class DealDraft {
    private final Map<String, @Nullable Object> attributes;

    private DealDraft(Map<String, @Nullable Object> attributes) {
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Begins a deal that says nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What it says.
     *
     * @return values as JSON has them, by wire name
     */
    public Map<String, @Nullable Object> attributes() {
        return attributes;
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

        /**
         * Sets its GUID. Default: one is made.
         *
         * @param value a GUID
         * @return this
         */
        public Builder id(UUID value) {
            return put("id", value.toString());
        }

        /**
         * Sets the GUID of the root offer. Default: its own.
         *
         * @param value a GUID
         * @return this
         */
        public Builder rootOfferId(UUID value) {
            return put("root_offer_id", value.toString());
        }

        /**
         * Sets the GUID of the retailer. Default: that of the company.
         *
         * @param value a GUID
         * @return this
         */
        public Builder retailerId(UUID value) {
            return put("retailer_id", value.toString());
        }

        /**
         * Sets the type.
         *
         * @param value such as {@code percent_discount}
         * @return this
         */
        public Builder offerTypeId(String value) {
            return put("offer_type_id", Objects.requireNonNull(value, "offerTypeId"));
        }

        /**
         * Sets the discount; {@code percent_discount} needs it.
         *
         * @param value 0 to 100
         * @return this
         */
        public Builder percent(BigDecimal value) {
            return put("percent", Objects.requireNonNull(value, "percent"));
        }

        /**
         * Sets its texts. Default none.
         *
         * @param value objects with {@code id offer_id culture title description terms}
         * @return this
         */
        public Builder texts(List<? extends @Nullable Object> value) {
            return put("offer_text", FreeMaps.copy(value));
        }

        /**
         * Sets when it can be redeemed first.
         *
         * @param value the instant
         * @return this
         */
        public Builder startDate(Instant value) {
            return put("start_date", InstantText.of(value));
        }

        /**
         * Sets when it can be redeemed no more.
         *
         * @param value the first instant after it
         * @return this
         */
        public Builder endDate(Instant value) {
            return put("end_date", InstantText.of(value));
        }

        /**
         * Sets whether it can be redeemed after the end. Default false.
         *
         * @param value whether
         * @return this
         */
        public Builder validAfterEndDate(boolean value) {
            return put("valid_after_end_date", value);
        }

        /**
         * Sets an instant without an effect. Default none.
         *
         * @param value the instant
         * @return this
         */
        public Builder valueAfterEndDate(Instant value) {
            return put("value_after_end_date", InstantText.of(value));
        }

        /**
         * Sets the price in points. Default 0.
         *
         * @param number at least 0
         * @return this
         */
        public Builder points(long number) {
            return put("points", number);
        }

        /**
         * Sets a number without an effect. Default 0.
         *
         * @param number the number
         * @return this
         */
        public Builder buyCount(long number) {
            return put("buy_count", number);
        }

        /**
         * Sets a number without an effect. Default 0.
         *
         * @param number 0 lowest, 1 highest priced item
         * @return this
         */
        public Builder itemPriceAffinity(long number) {
            return put("item_price_affinity", number);
        }

        /**
         * Sets how many one customer can acquire, ever. Default: any number.
         *
         * @param number at least 1
         * @return this
         */
        public Builder maxRecurrence(long number) {
            return put("max_recurrence", number);
        }

        /**
         * Sets how many can be bought. Default 0.
         *
         * @param number at least 0
         * @return this
         */
        public Builder quantity(long number) {
            return put("quantity", number);
        }

        /**
         * Sets a flag without an effect. Default false.
         *
         * @param value the flag
         * @return this
         */
        public Builder webRedeem(boolean value) {
            return put("web_redeem", value);
        }

        /**
         * Sets whether it can be bought. Default false.
         *
         * @param value whether
         * @return this
         */
        public Builder rewardStore(boolean value) {
            return put("reward_store", value);
        }

        /**
         * Sets for what it can be redeemed. Default none.
         *
         * @param value as {@code RedemptionRules} knows them
         * @return this
         */
        public Builder catalogRestrictions(List<? extends @Nullable Object> value) {
            return put("offer_catalog_restrictions", FreeMaps.copy(value));
        }

        /**
         * Sets with which purchase it can be redeemed. Default none.
         *
         * @param value as {@code RedemptionRules} knows them
         * @return this
         */
        public Builder purchaseRestrictions(List<? extends @Nullable Object> value) {
            return put("offer_purchase_restrictions", FreeMaps.copy(value));
        }

        /**
         * Sets how it can be redeemed. Default none.
         *
         * @param value as {@code RedemptionRules} knows them
         * @return this
         */
        public Builder redemptionRestrictions(List<? extends @Nullable Object> value) {
            return put("offer_redemption_restrictions", FreeMaps.copy(value));
        }

        /**
         * Sets where it can be redeemed. Default none.
         *
         * @param value as {@code RedemptionRules} knows them
         * @return this
         */
        public Builder locationRestrictions(List<? extends @Nullable Object> value) {
            return put("offer_location_restrictions", FreeMaps.copy(value));
        }

        /**
         * Sets its media. Default none.
         *
         * @param value objects with {@code id uri category_id category_name content_type culture}
         * @return this
         */
        public Builder media(List<? extends @Nullable Object> value) {
            return put("offer_media", FreeMaps.copy(value));
        }

        /**
         * Sets how long it can be redeemed after it was acquired. Default: to the end.
         *
         * @param period at least 1
         * @param unit of the calendar of the customer
         * @return this
         */
        public Builder validity(long period, ValidityUnit unit) {
            return put("validity_period", period).put("validity_unit", unit.code());
        }

        /**
         * Ends the deal.
         *
         * @return the deal
         */
        public DealDraft build() {
            return new DealDraft(content("deal").attributes());
        }
    }
}
