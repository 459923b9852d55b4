package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for. What is not said stays as it is.
 *
 * <pre>{@code
 * AdBundleDraft.builder().targeting(Map.of("user.tags", "gold")).build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 */
public final class AdBundleDraft extends EngagementDraft {
    private AdBundleDraft(Content content) {
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
     * @param json an object with the member {@code ad_bundle}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static AdBundleDraft parse(String json) {
        return new AdBundleDraft(Content.parse("ad_bundle", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

        /**
         * Replaces whom it is for. Default: everyone.
         *
         * @param value a targeting query
         * @return this
         */
        public Builder targeting(Map<String, ? extends @Nullable Object> value) {
            return put("targeting", FreeMaps.copy(value));
        }

        /**
         * Sets the tag that {@code qualify} adds. Default none.
         *
         * @param value a tag
         * @return this
         */
        public Builder qualifyTag(String value) {
            return put("qualify_tag", Objects.requireNonNull(value, "qualifyTag"));
        }

        /**
         * Sets the tag that {@code disqualify} adds. Default none.
         *
         * @param value another tag
         * @return this
         */
        public Builder disqualifyTag(String value) {
            return put("disqualify_tag", Objects.requireNonNull(value, "disqualifyTag"));
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public AdBundleDraft build() {
            return new AdBundleDraft(content("ad_bundle"));
        }
    }
}
