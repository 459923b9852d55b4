package dev.freestone.engine;

import dev.freestone.engagement.LeafType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that a behavior asks for.
 *
 * <pre>{@code
 * GoalDraft.builder().eventName("purchase").type(LeafType.COUNT).totalCount(3).build();
 * }</pre>
 *
 * <p>Nothing is judged before it is used. Immutable. Source: docs/spec/engagement-behaviors.md 3.2.
 */
public final class GoalDraft {
    private final Map<String, @Nullable Object> attributes;

    private GoalDraft(Map<String, @Nullable Object> attributes) {
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Begins a goal that says nothing.
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

    @Override
    public String toString() {
        return "GoalDraft" + attributes.keySet();
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends TaskDraftBuilder<Builder> {
        private Builder() {}

        /**
         * Sets whether events are counted or keys collected.
         *
         * @param value the type
         * @return this
         */
        public Builder type(LeafType value) {
            return put("type", value.code());
        }

        /**
         * Sets whether its group cannot be completed without it. Default true.
         *
         * @param value whether
         * @return this
         */
        public Builder required(boolean value) {
            return put("required", value);
        }

        /**
         * Sets how often it is to be completed in a round. Default 1.
         *
         * @param number at most 1,000
         * @return this
         */
        public Builder earnCount(long number) {
            return put("earn_count", number);
        }

        /**
         * Sets the group that it belongs to. Default {@code 0}.
         *
         * @param value 1 to 255 characters
         * @return this
         */
        public Builder groupId(String value) {
            return put("group_id", Objects.requireNonNull(value, "groupId"));
        }

        /**
         * Ends the goal.
         *
         * @return the goal
         */
        public GoalDraft build() {
            return new GoalDraft(content("goal").attributes());
        }
    }
}
