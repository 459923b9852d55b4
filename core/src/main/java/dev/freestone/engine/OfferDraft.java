package dev.freestone.engine;

import dev.freestone.engagement.OfferType;
import dev.freestone.error.FreestoneException;
import java.util.Objects;

/**
 * What customers can earn or buy. A creation takes what is not said from the defaults, an update leaves it as it is.
 *
 * <pre>{@code
 * OfferDraft.builder().name("Gift card").type(OfferType.DEAL).totalAvailable(100).deal(deal).build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 */
public final class OfferDraft extends EngagementDraft {
    private OfferDraft(Content content) {
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
     * @param json an object with the member {@code offer}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static OfferDraft parse(String json) {
        return new OfferDraft(Content.parse("offer", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

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
        public Builder type(OfferType value) {
            return put("type", value.code());
        }

        /**
         * Sets how many there are. Default: any number.
         *
         * @param number at least 0
         * @return this
         */
        public Builder totalAvailable(long number) {
            return put("total_available", number);
        }

        /**
         * Replaces how it is redeemed; deals need it. Its ids stay where none are said.
         *
         * @param value the deal
         * @return this
         */
        public Builder deal(DealDraft value) {
            return put("deal", value.attributes());
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public OfferDraft build() {
            return new OfferDraft(content("offer"));
        }
    }
}
