package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Secret;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign to be: {@code CampaignDraft.builder().redashQueryUrl("query:past-due-30").contactExporterId(id).build()}.
 * Every attribute may be left out. Nothing is judged before the draft is used. Immutable; shows no secrets. Source:
 * docs/spec/outreach-campaigns.md 1.1, 1.2.
 */
public final class CampaignDraft {
    @NotEmptyText
    @MaxCodePoints(2048)
    private final @Nullable String redashQueryUrl;

    @NotEmptyText
    @MaxCodePoints(256)
    @AllowedCharacters(CharacterSet.PRINTABLE_ASCII)
    private final @Nullable Secret redashApiKey;

    @NotEmptyText
    @MaxCodePoints(255)
    private final @Nullable String schedule;

    private final @Nullable String contactExporterId;
    private final @Nullable String bulkSenderId;

    @Valid
    private final @Nullable SftpDraft sftpSettings;

    @NotEmptyText
    @MaxCodePoints(ExternalId.MAX_LENGTH)
    private final @Nullable String externalId;

    private final @Nullable Map<String, ?> metaData;
    private final List<Violation> problems;

    private CampaignDraft(Builder from) {
        this.redashQueryUrl = from.redashQueryUrl;
        this.redashApiKey = from.redashApiKey;
        this.schedule = from.schedule;
        this.contactExporterId = from.contactExporterId;
        this.bulkSenderId = from.bulkSenderId;
        this.sftpSettings = from.sftpSettings;
        this.externalId = from.externalId;
        this.metaData = from.metaData;
        this.problems = List.copyOf(from.problems);
    }

    /**
     * Begins a campaign without any attribute.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of a create request. What is wrong with it is kept and reported when the draft is used, together
     * with everything else.
     *
     * @param json an object; null and absent attributes are the same
     * @return the draft
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static CampaignDraft parse(String json) {
        CampaignChange change = CampaignBody.read(json);
        Builder builder = change.applyTo(builder());
        builder.problems = ReadOnly.refused(change.problems(), change.echoed());
        return builder.build();
    }

    /**
     * What a caller has set in a campaign.
     *
     * @param campaign the campaign
     * @return a draft that equals it
     */
    public static CampaignDraft from(Campaign campaign) {
        Builder builder = builder();
        builder.redashQueryUrl = campaign.redashQueryUrl().orElse(null);
        builder.redashApiKey = campaign.redashApiKey().orElse(null);
        builder.schedule = campaign.schedule().orElse(null);
        builder.contactExporterId =
                campaign.contactExporterId().map(ContactExporterId::value).orElse(null);
        builder.bulkSenderId = campaign.bulkSenderId().map(BulkSenderId::value).orElse(null);
        builder.sftpSettings = campaign.sftpSettings().map(SftpDraft::from).orElse(null);
        builder.externalId =
                campaign.header().externalId().map(ExternalId::value).orElse(null);
        builder.metaData = campaign.header().metaData().orElse(null);
        return builder.build();
    }

    /**
     * The query.
     *
     * @return a Redash query page or {@code query:{name}}; empty without one
     */
    public Optional<String> redashQueryUrl() {
        return Optional.ofNullable(redashQueryUrl);
    }

    /**
     * The key of the query page.
     *
     * @return empty without one
     */
    public Optional<Secret> redashApiKey() {
        return Optional.ofNullable(redashApiKey);
    }

    /**
     * The Peachy crontab.
     *
     * @return empty for manual runs only
     */
    public Optional<String> schedule() {
        return Optional.ofNullable(schedule);
    }

    /**
     * The exporter, by any form of its id.
     *
     * @return empty without one
     */
    public Optional<String> contactExporterId() {
        return Optional.ofNullable(contactExporterId);
    }

    /**
     * The bulk sender, by any form of its id.
     *
     * @return empty without one
     */
    public Optional<String> bulkSenderId() {
        return Optional.ofNullable(bulkSenderId);
    }

    /**
     * Where the files of a run are uploaded.
     *
     * @return empty for no upload
     */
    public Optional<SftpDraft> sftpSettings() {
        return Optional.ofNullable(sftpSettings);
    }

    /**
     * The host's own name.
     *
     * @return empty without one
     */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /**
     * Free data of the host.
     *
     * @return empty without any
     */
    public Optional<Map<String, ?>> metaData() {
        return Optional.ofNullable(metaData);
    }

    /**
     * What could not be read from a request body.
     *
     * @return empty for a draft that was built
     */
    public List<Violation> problems() {
        return problems;
    }

    /** The same draft with the secrets that its masks stand for. */
    CampaignDraft withSecrets(Optional<Secret> key, Optional<SftpDraft> sftp) {
        Builder builder = builder();
        builder.redashQueryUrl = redashQueryUrl;
        builder.redashApiKey = key.orElse(null);
        builder.schedule = schedule;
        builder.contactExporterId = contactExporterId;
        builder.bulkSenderId = bulkSenderId;
        builder.sftpSettings = sftp.orElse(null);
        builder.externalId = externalId;
        builder.metaData = metaData;
        builder.problems = problems;
        return builder.build();
    }

    @Override
    public String toString() {
        return "CampaignDraft[externalId=" + externalId + ", schedule=" + schedule + "]";
    }

    /** Collects the attributes of a campaign. Not thread-safe. */
    public static final class Builder {
        @Nullable
        String redashQueryUrl;

        @Nullable
        Secret redashApiKey;

        @Nullable
        String schedule;

        @Nullable
        String contactExporterId;

        @Nullable
        String bulkSenderId;

        @Nullable
        SftpDraft sftpSettings;

        @Nullable
        String externalId;

        @Nullable
        Map<String, ?> metaData;

        List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Sets the query.
         *
         * @param address a Redash query page or {@code query:{name}}, 1 to 2,048 characters
         * @return this
         */
        public Builder redashQueryUrl(String address) {
            this.redashQueryUrl = Objects.requireNonNull(address, "redashQueryUrl");
            return this;
        }

        /**
         * Sets the key of the query page.
         *
         * @param key 1 to 256 printable ASCII characters without blanks
         * @return this
         */
        public Builder redashApiKey(Secret key) {
            this.redashApiKey = Objects.requireNonNull(key, "redashApiKey");
            return this;
        }

        /**
         * Sets the schedule.
         *
         * @param crontab a Peachy crontab, such as {@code P P * * mon-fri}
         * @return this
         */
        public Builder schedule(String crontab) {
            this.schedule = Objects.requireNonNull(crontab, "schedule");
            return this;
        }

        /**
         * Names the exporter.
         *
         * @param anyId its public id, {@code ext-} and its external id, or its number
         * @return this
         */
        public Builder contactExporterId(String anyId) {
            this.contactExporterId = Objects.requireNonNull(anyId, "contactExporterId");
            return this;
        }

        /**
         * Names the exporter.
         *
         * @param id its public id
         * @return this
         */
        public Builder contactExporterId(ContactExporterId id) {
            return contactExporterId(id.value());
        }

        /**
         * Names the bulk sender.
         *
         * @param anyId its public id, {@code ext-} and its external id, or its number
         * @return this
         */
        public Builder bulkSenderId(String anyId) {
            this.bulkSenderId = Objects.requireNonNull(anyId, "bulkSenderId");
            return this;
        }

        /**
         * Names the bulk sender.
         *
         * @param id its public id
         * @return this
         */
        public Builder bulkSenderId(BulkSenderId id) {
            return bulkSenderId(id.value());
        }

        /**
         * Sets where the files of a run are uploaded.
         *
         * @param settings the settings
         * @return this
         */
        public Builder sftpSettings(SftpDraft settings) {
            this.sftpSettings = Objects.requireNonNull(settings, "sftpSettings");
            return this;
        }

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's campaigns
         * @return this
         */
        public Builder externalId(String text) {
            this.externalId = Objects.requireNonNull(text, "externalId");
            return this;
        }

        /**
         * Sets free data.
         *
         * @param data at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Map<String, ?> data) {
            this.metaData = Objects.requireNonNull(data, "metaData");
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public CampaignDraft build() {
            return new CampaignDraft(this);
        }
    }
}
