package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.Outcome;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.AchievementJson;
import dev.freestone.json.OutcomeJson;
import dev.freestone.json.text.InstantText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A behavior of a campaign. A creation takes what is not said from the defaults, an update leaves it as it is. Only points and
 * outcomes change once the campaign was launched.
 *
 * <pre>{@code
 * AchievementDraft.builder()
 *         .name("Three reviews")
 *         .type(AchievementType.COUNT)
 *         .eventName("review")
 *         .totalCount(3)
 *         .points(100)
 *         .build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-behaviors.md 3.
 */
public final class AchievementDraft extends EngagementDraft {
    private AchievementDraft(Content content) {
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
     * @param json an object with the member {@code achievement}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static AchievementDraft parse(String json) {
        return new AchievementDraft(Content.parse("achievement", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends TaskDraftBuilder<Builder> {
        private Builder() {}

        /**
         * Sets the name, unique in the campaign whatever its case.
         *
         * @param value 1 to 255 characters
         * @return this
         */
        public Builder name(String value) {
            return put("name", Objects.requireNonNull(value, "name"));
        }

        /**
         * Sets whether events are counted, keys collected, or several things done.
         *
         * @param value the type
         * @return this
         */
        public Builder type(AchievementType value) {
            return put("type", value.code());
        }

        /**
         * Sets the host's id, unique in the company. Default: one is made.
         *
         * @param value a GUID
         * @return this
         */
        public Builder externalBehaviorId(UUID value) {
            return put("external_behavior_id", value.toString());
        }

        /**
         * Sets when events can count first. Default: from the start of the campaign on.
         *
         * @param value inside of the campaign
         * @return this
         */
        public Builder qualifyingStartsAt(Instant value) {
            return put("qualifying_starts_at", InstantText.of(value));
        }

        /**
         * Sets when events can count no more. Default: to the end of the campaign.
         *
         * @param value the first instant after it, inside of the campaign
         * @return this
         */
        public Builder qualifyingEndsAt(Instant value) {
            return put("qualifying_ends_at", InstantText.of(value));
        }

        /**
         * Replaces what must be done before it. Default: nothing.
         *
         * @param value another behavior of the campaign
         * @return this
         */
        public Builder prerequisite(Achievement.Prerequisite value) {
            return put("prerequisite", AchievementJson.prerequisite(value));
        }

        /**
         * Replaces what a completion brings besides points. Default: nothing.
         *
         * @param value at most 20
         * @return this
         */
        public Builder outcomes(List<? extends Outcome> value) {
            return put("outcomes", value.stream().map(OutcomeJson::toMap).toList());
        }

        /**
         * Replaces what is to be done; several things need it.
         *
         * @param value 1 to 50
         * @return this
         */
        public Builder goals(List<GoalDraft> value) {
            return put("goals", value.stream().map(GoalDraft::attributes).toList());
        }

        /**
         * Replaces how many goals of a group are needed, by group. Default: all.
         *
         * @param value at most the goals of the group, at least its required ones
         * @return this
         */
        public Builder groups(Map<String, Long> value) {
            Map<String, @Nullable Object> groups = new LinkedHashMap<>();
            value.forEach((id, total) -> groups.put(id, Map.of("total_count", total)));
            return put("groups", groups);
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public AchievementDraft build() {
            return new AchievementDraft(content("achievement"));
        }
    }
}
