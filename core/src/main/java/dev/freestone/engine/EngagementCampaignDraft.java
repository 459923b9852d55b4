package dev.freestone.engine;

import dev.freestone.engagement.CampaignKind;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of a campaign. A creation takes what is not said from the defaults, an update leaves it as it is.
 *
 * <pre>{@code
 * EngagementCampaignDraft.builder()
 *         .name("Summer challenge")
 *         .status(EngagementStatus.DRAFT)
 *         .startsAt(MON_2024_06_03)
 *         .endsAt(MON_2024_07_01)
 *         .build();
 * }</pre>
 *
 * <p>Nothing is judged before the draft is used. Immutable. Source: docs/spec/engagement-campaigns.md 2.
 */
public final class EngagementCampaignDraft extends EngagementDraft {
    private EngagementCampaignDraft(Content content) {
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
     * @param json an object with the member {@code campaign}
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static EngagementCampaignDraft parse(String json) {
        return new EngagementCampaignDraft(Content.parse("campaign", json));
    }

    /** Collects attributes. Not thread-safe. */
    public static final class Builder extends EngagementDraft.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the name, unique in the company whatever its case.
         *
         * @param value 1 to 255 characters
         * @return this
         */
        public Builder name(String value) {
            return put("name", Objects.requireNonNull(value, "name"));
        }

        /**
         * Sets the status.
         *
         * @param value how it begins, or becomes
         * @return this
         */
        public Builder status(EngagementStatus value) {
            return put("status", value.code());
        }

        /**
         * Sets the start.
         *
         * @param value a fraction of a second is cut off
         * @return this
         */
        public Builder startsAt(Instant value) {
            return put("starts_at", InstantText.of(value));
        }

        /**
         * Sets the end.
         *
         * @param value the first instant after it
         * @return this
         */
        public Builder endsAt(Instant value) {
            return put("ends_at", InstantText.of(value));
        }

        /**
         * Sets the host's name; without it a GUID is made. It never changes.
         *
         * @param value 1 to 255 of {@code A-Z a-z 0-9 . _ ~ -}, not digits only; unique in the company
         * @return this
         */
        public Builder externalId(String value) {
            return put("external_id", Objects.requireNonNull(value, "externalId"));
        }

        /**
         * Sets the kind. Default {@link CampaignKind#PROMOTION}.
         *
         * @param value the kind
         * @return this
         */
        public Builder kind(CampaignKind value) {
            return put("campaign_type", value.code());
        }

        /**
         * Replaces data of the host. Default none.
         *
         * @param value JSON of at most 64 KiB, nested at most 16 deep
         * @return this
         */
        public Builder metadata(Map<String, ? extends @Nullable Object> value) {
            return put("metadata", FreeMaps.copy(value));
        }

        /**
         * Sets the budget, which has no effect. Default 0.
         *
         * @param number at least 0
         * @return this
         */
        public Builder totalBudget(long number) {
            return put("total_budget", number);
        }

        /**
         * Sets the weight, which has no effect. Default 5.
         *
         * @param number 0 to 1,000
         * @return this
         */
        public Builder weight(int number) {
            return put("weight", number);
        }

        /**
         * Sets the division. Default none.
         *
         * @param value one that the company has
         * @return this
         */
        public Builder divisionId(String value) {
            return put("division_id", Objects.requireNonNull(value, "divisionId"));
        }

        /**
         * Sets whether only customers who opted in take part. Default false.
         *
         * @param value whether
         * @return this
         */
        public Builder optInRequired(boolean value) {
            return put("optin_required", value);
        }

        /**
         * Sets when opt-in begins. Default: with the campaign.
         *
         * @param value not after the start of the campaign
         * @return this
         */
        public Builder optInStartsAt(Instant value) {
            return put("opt_in_starts_at", InstantText.of(value));
        }

        /**
         * Sets when opt-in ends. Default: with the campaign.
         *
         * @param value not after the end of the campaign
         * @return this
         */
        public Builder optInEndsAt(Instant value) {
            return put("opt_in_ends_at", InstantText.of(value));
        }

        /**
         * Sets how many can be opted in. Default: any number.
         *
         * @param number at least 1; only with required opt-in
         * @return this
         */
        public Builder optInLimit(long number) {
            return put("opt_in_limit", number);
        }

        /**
         * Sets until when reports are counted. Default: 45 days after the end.
         *
         * @param value not before the end
         * @return this
         */
        public Builder reportingEndsAt(Instant value) {
            return put("reporting_ends_at", InstantText.of(value));
        }

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
         * Sets a name without an effect. Default none.
         *
         * @param value at most 255 characters
         * @return this
         */
        public Builder ssapName(String value) {
            return put("ssap_name", Objects.requireNonNull(value, "ssapName"));
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public EngagementCampaignDraft build() {
            return new EngagementCampaignDraft(content("campaign"));
        }
    }
}
