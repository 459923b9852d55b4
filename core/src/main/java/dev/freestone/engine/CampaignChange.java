package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to a campaign: {@code CampaignChange.builder().schedule(Change.clear()).build()}. Attributes that
 * are not named stay. Immutable; shows no secrets. Source: docs/spec/outreach-campaigns.md 2.6.
 */
public final class CampaignChange {
    private final Change<String> redashQueryUrl;
    private final Change<Secret> redashApiKey;
    private final Change<String> schedule;
    private final Change<String> contactExporterId;
    private final Change<String> bulkSenderId;
    private final Change<SftpDraft> sftpSettings;
    private final Change<String> externalId;
    private final Change<Map<String, ?>> metaData;
    private final Map<String, @Nullable Object> echoed;
    private final List<Violation> problems;

    private CampaignChange(Builder from) {
        this.redashQueryUrl = from.redashQueryUrl;
        this.redashApiKey = from.redashApiKey;
        this.schedule = from.schedule;
        this.contactExporterId = from.contactExporterId;
        this.bulkSenderId = from.bulkSenderId;
        this.sftpSettings = from.sftpSettings;
        this.externalId = from.externalId;
        this.metaData = from.metaData;
        this.echoed = Collections.unmodifiableMap(from.echoed);
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a change that keeps everything.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of an update request; absent = keep, null = clear. What is wrong with it is kept and reported when
     * the change is used, together with everything else. The body of an answer can be sent back as it is.
     *
     * @param json an object
     * @return the change
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CampaignChange parse(String json) {
        return CampaignBody.read(json);
    }

    /**
     * What happens to the key of the query page; the mask stands for the stored key.
     *
     * @return the change
     */
    public Change<Secret> redashApiKey() {
        return redashApiKey;
    }

    /**
     * Attributes of a request body that only the engine sets; accepted when they equal the stored ones.
     *
     * @return their values in the body, empty for a change that was built
     */
    public Map<String, @Nullable Object> echoed() {
        return echoed;
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a change that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /**
     * The campaign as it is to be.
     *
     * @param current what a caller had set before
     * @return what the caller wants now
     */
    public CampaignDraft applyTo(CampaignDraft current) {
        CampaignDraft.Builder builder = CampaignDraft.builder();
        builder.redashQueryUrl = current.redashQueryUrl().orElse(null);
        builder.redashApiKey = current.redashApiKey().orElse(null);
        builder.schedule = current.schedule().orElse(null);
        builder.contactExporterId = current.contactExporterId().orElse(null);
        builder.bulkSenderId = current.bulkSenderId().orElse(null);
        builder.sftpSettings = current.sftpSettings().orElse(null);
        builder.externalId = current.externalId().orElse(null);
        builder.metaData = current.metaData().orElse(null);
        builder.problems = problems;
        return applyTo(builder).build();
    }

    CampaignDraft.Builder applyTo(CampaignDraft.Builder builder) {
        builder.redashQueryUrl = Changes.apply(redashQueryUrl, builder.redashQueryUrl);
        builder.redashApiKey = Changes.apply(redashApiKey, builder.redashApiKey);
        builder.schedule = Changes.apply(schedule, builder.schedule);
        builder.contactExporterId = Changes.apply(contactExporterId, builder.contactExporterId);
        builder.bulkSenderId = Changes.apply(bulkSenderId, builder.bulkSenderId);
        builder.sftpSettings = Changes.apply(sftpSettings, builder.sftpSettings);
        builder.externalId = Changes.apply(externalId, builder.externalId);
        builder.metaData = Changes.apply(metaData, builder.metaData);
        return builder;
    }

    @Override
    public String toString() {
        return "CampaignChange[externalId=" + externalId + ", schedule=" + schedule + "]";
    }

    /** Collects what happens to the attributes. Not thread-safe. */
    public static final class Builder {
        private Change<String> redashQueryUrl = Change.keep();
        private Change<Secret> redashApiKey = Change.keep();
        private Change<String> schedule = Change.keep();
        private Change<String> contactExporterId = Change.keep();
        private Change<String> bulkSenderId = Change.keep();
        private Change<SftpDraft> sftpSettings = Change.keep();
        private Change<String> externalId = Change.keep();
        private Change<Map<String, ?>> metaData = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Changes the query. While a key is stored, an address with another scheme, host or port needs the key again.
         *
         * @param change a Redash query page or {@code query:{name}}, 1 to 2,048 characters
         * @return this
         */
        public Builder redashQueryUrl(Change<String> change) {
            this.redashQueryUrl = Objects.requireNonNull(change, "redashQueryUrl");
            return this;
        }

        /**
         * Changes the key of the query page.
         *
         * @param change 1 to 256 printable ASCII characters without blanks; {@link Secret#MASK} keeps the stored key
         * @return this
         */
        public Builder redashApiKey(Change<Secret> change) {
            this.redashApiKey = Objects.requireNonNull(change, "redashApiKey");
            return this;
        }

        /**
         * Changes the schedule.
         *
         * @param change a Peachy crontab, such as {@code P P * * mon-fri}
         * @return this
         */
        public Builder schedule(Change<String> change) {
            this.schedule = Objects.requireNonNull(change, "schedule");
            return this;
        }

        /**
         * Changes the exporter.
         *
         * @param change its public id, {@code ext-} and its external id, or its number
         * @return this
         */
        public Builder contactExporterId(Change<String> change) {
            this.contactExporterId = Objects.requireNonNull(change, "contactExporterId");
            return this;
        }

        /**
         * Changes the bulk sender.
         *
         * @param change its public id, {@code ext-} and its external id, or its number
         * @return this
         */
        public Builder bulkSenderId(Change<String> change) {
            this.bulkSenderId = Objects.requireNonNull(change, "bulkSenderId");
            return this;
        }

        /**
         * Replaces where the files of a run are uploaded.
         *
         * @param change the settings as a whole
         * @return this
         */
        public Builder sftpSettings(Change<SftpDraft> change) {
            this.sftpSettings = Objects.requireNonNull(change, "sftpSettings");
            return this;
        }

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's campaigns
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
            return this;
        }

        /**
         * Replaces free data.
         *
         * @param change at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Change<Map<String, ?>> change) {
            this.metaData = Objects.requireNonNull(change, "metaData");
            return this;
        }

        /**
         * Ends the change.
         *
         * @return the change
         */
        public CampaignChange build() {
            return new CampaignChange(this);
        }
    }
}
