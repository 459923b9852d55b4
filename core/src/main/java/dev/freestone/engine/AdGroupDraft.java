package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is for. A creation takes what is not said from the defaults, an update leaves it as it is.
 *
 * <pre>{@code
 * AdGroupDraft.builder().lineItem(lineItem).name("students").build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 */
public final class AdGroupDraft extends EngagementDraft {
    private AdGroupDraft(Content content) {
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
     * @param json an object with the member {@code ad_group}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static AdGroupDraft parse(String json) {
        return new AdGroupDraft(Content.parse("ad_group", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

        /**
         * Sets what holds it. It never changes.
         *
         * @param value a line item of the campaign
         * @return this
         */
        public Builder lineItem(LineItemId value) {
            return put("line_item_id", value.value());
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
         * Replaces whom it is for, among those whom the campaign is for. Default: everyone.
         *
         * @param value a targeting query
         * @return this
         */
        public Builder targeting(Map<String, ? extends @Nullable Object> value) {
            return put("targeting", FreeMaps.copy(value));
        }

        /**
         * Sets the weight: the heavier is shown first. Default 5.
         *
         * @param number 0 to 1,000
         * @return this
         */
        public Builder weight(int number) {
            return put("weight", number);
        }

        /**
         * Sets the status. Default: draft while the campaign is being made, else live.
         *
         * @param value how it begins, or becomes
         * @return this
         */
        public Builder status(EngagementStatus value) {
            return put("status", value.code());
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public AdGroupDraft build() {
            return new AdGroupDraft(content("ad_group"));
        }
    }
}
