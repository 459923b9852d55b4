package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import java.util.Objects;

/**
 * What holds groups.
 *
 * <pre>{@code
 * LineItemDraft.builder().name("summer").build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 */
public final class LineItemDraft extends EngagementDraft {
    private LineItemDraft(Content content) {
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
     * @param json an object with the member {@code line_item}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static LineItemDraft parse(String json) {
        return new LineItemDraft(Content.parse("line_item", json));
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
         * Ends the draft.
         *
         * @return the draft
         */
        public LineItemDraft build() {
            return new LineItemDraft(content("line_item"));
        }
    }
}
