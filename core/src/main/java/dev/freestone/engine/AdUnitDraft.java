package dev.freestone.engine;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.AdUnitJson;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.engagement.AdGroupId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message, how it looks and how it is delivered. A creation takes what is not said from the defaults, an update leaves it as it is.
 *
 * <pre>{@code
 * AdUnitDraft.builder()
 *         .group(group)
 *         .name("spring mail")
 *         .type(AdType.EXTERNAL)
 *         .channel(Channel.EMAIL)
 *         .templateId("T-17")
 *         .delivery(new UnitDelivery.Scheduled(WED_2024_05_01, Optional.empty()))
 *         .build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 */
public final class AdUnitDraft extends EngagementDraft {
    private AdUnitDraft(Content content) {
        super(content);
    }

    /**
     * Begins a draft that says nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of a request. What is wrong with it is kept and reported when the draft is used, together with everything
     * else.
     *
     * @param json an object with the member {@code ad_unit}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static AdUnitDraft parse(String json) {
        return new AdUnitDraft(Content.parse("ad_unit", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

        /**
         * Sets for which group it is. It never changes.
         *
         * @param value a group of the campaign without a unit
         * @return this
         */
        public Builder group(AdGroupId value) {
            return put("ad_group_id", value.value());
        }

        /**
         * Sets the name.
         *
         * @param value 1 to 255 characters
         * @return this
         */
        public Builder name(String value) {
            return put("name", Objects.requireNonNull(value, "name"));
        }

        /**
         * Sets what it is. It never changes.
         *
         * @param value the type
         * @return this
         */
        public Builder type(AdType value) {
            return put("ad_type", value.code());
        }

        /**
         * Sets how it is sent; only of contact types.
         *
         * @param value push, unless the type is external
         * @return this
         */
        public Builder channel(Channel value) {
            return put("channel", value.code());
        }

        /**
         * Sets what it says; only of contact types, which need it.
         *
         * @param value a template of the sender, 1 to 255 characters
         * @return this
         */
        public Builder templateId(String value) {
            return put("template_id", Objects.requireNonNull(value, "templateId"));
        }

        /**
         * Sets why it is sent; only of contact types. Default marketing.
         *
         * @param value marketing or servicing
         * @return this
         */
        public Builder purpose(Purpose value) {
            return put("purpose", value.code());
        }

        /**
         * Replaces the variables of the message; only of contact types. Default none.
         *
         * @param value JSON of at most 64 KiB, nested at most 16 deep
         * @return this
         */
        public Builder payload(Map<String, ? extends @Nullable Object> value) {
            return put("payload", FreeMaps.copy(value));
        }

        /**
         * Sets how it looks; only of tiles.
         *
         * @param value the look
         * @return this
         */
        public Builder tile(TileLook value) {
            return putAll(AdUnitJson.tile(value));
        }

        /**
         * Sets when it is shown or sent; contact types need it. Default: through the window of the campaign.
         *
         * @param value the delivery
         * @return this
         */
        public Builder delivery(UnitDelivery value) {
            return put("delivery", AdUnitJson.delivery(value));
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public AdUnitDraft build() {
            return new AdUnitDraft(content("ad_unit"));
        }
    }
}
