package dev.freestone.json;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.json.SecretSeal.Place;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns as JSON: the wire form, in which secrets are masked, and the document of a storage, in which they are hidden.
 * Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.1 to 1.3.
 */
public final class CampaignJson {
    private static final String SFTP = "sftpSettings";

    private CampaignJson() {}

    /**
     * The wire form.
     *
     * @param campaign the campaign
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(Campaign campaign) {
        return JsonText.write(toMap(campaign));
    }

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param campaign the campaign
     * @return every attribute in order, absent ones as null; secrets are masked
     */
    public static Map<String, @Nullable Object> toMap(Campaign campaign) {
        return map(campaign, (place, secret) -> Secret.MASK);
    }

    /**
     * The document of a storage.
     *
     * @param campaign the campaign
     * @param seal what makes secrets storable
     * @return the document, read back by {@link #read}
     */
    public static Document document(Campaign campaign, SecretSeal seal) {
        return Document.of(JsonText.write(toStoredMap(campaign, seal)));
    }

    /**
     * The document of a storage as plain data, to be put into another document.
     *
     * @param campaign the campaign
     * @param seal what makes secrets storable
     * @return the data, read back by {@link #fromStoredMap}
     */
    public static Map<String, @Nullable Object> toStoredMap(Campaign campaign, SecretSeal seal) {
        return map(campaign, seal::seal);
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @param seal what opens its secrets
     * @return an equal campaign
     * @throws IllegalStateException if the document is not one of a campaign
     */
    public static Campaign read(Document document, SecretSeal seal) {
        return fromStoredMap(JsonText.parseObject(document.json()), seal);
    }

    /**
     * Reads plain data.
     *
     * @param stored what {@link #toStoredMap} made
     * @param seal what opens its secrets
     * @return an equal campaign
     * @throws IllegalStateException if the data is not that of a campaign
     */
    public static Campaign fromStoredMap(Map<String, ?> stored, SecretSeal seal) {
        StoredObject in = new StoredObject("campaign", stored);
        CampaignId id = CampaignId.of(in.text("id"));
        ObjectHeader header = HeaderJson.read(in);
        BiFunction<String, String, Secret> open =
                (attribute, hidden) -> seal.open(new Place(header.companyId(), id.value(), attribute), hidden);
        return new Campaign(
                id,
                header,
                in.optionalText("redashQueryUrl"),
                in.optionalText("redashApiKey").map(hidden -> open.apply("redashApiKey", hidden)),
                in.optionalText("schedule"),
                in.optionalText("contactExporterId").map(ContactExporterId::of),
                in.optionalText("bulkSenderId").map(BulkSenderId::of),
                in.optionalObject(SFTP).map(sftp -> sftp(sftp, open)));
    }

    private static SftpSettings sftp(StoredObject in, BiFunction<String, String, Secret> open) {
        return new SftpSettings(
                in.text("host"),
                in.text("username"),
                in.optionalText("password").map(hidden -> open.apply(SFTP + ".password", hidden)),
                in.optionalText("privateKey").map(hidden -> open.apply(SFTP + ".privateKey", hidden)),
                in.optionalText("privateKeyPassphrase")
                        .map(hidden -> open.apply(SFTP + ".privateKeyPassphrase", hidden)),
                in.optionalText("cdDir"));
    }

    private static Map<String, @Nullable Object> map(Campaign campaign, BiFunction<Place, Secret, String> shown) {
        BiFunction<String, Optional<Secret>, @Nullable String> secret =
                (attribute, value) -> value.map(each -> shown.apply(
                                new Place(
                                        campaign.header().companyId(),
                                        campaign.id().value(),
                                        attribute),
                                each))
                        .orElse(null);
        Map<String, @Nullable Object> out = HeaderJson.begin(campaign.id().value(), campaign.header());
        out.put("redashQueryUrl", campaign.redashQueryUrl().orElse(null));
        out.put("redashApiKey", secret.apply("redashApiKey", campaign.redashApiKey()));
        out.put("schedule", campaign.schedule().orElse(null));
        out.put(
                "contactExporterId",
                campaign.contactExporterId().map(ContactExporterId::value).orElse(null));
        out.put("bulkSenderId", campaign.bulkSenderId().map(BulkSenderId::value).orElse(null));
        out.put(SFTP, campaign.sftpSettings().map(sftp -> sftp(sftp, secret)).orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> sftp(
            SftpSettings sftp, BiFunction<String, Optional<Secret>, @Nullable String> secret) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("host", sftp.host());
        out.put("username", sftp.username());
        out.put("password", secret.apply(SFTP + ".password", sftp.password()));
        out.put("privateKey", secret.apply(SFTP + ".privateKey", sftp.privateKey()));
        out.put("privateKeyPassphrase", secret.apply(SFTP + ".privateKeyPassphrase", sftp.privateKeyPassphrase()));
        out.put("cdDir", sftp.cdDir().orElse(null));
        return out;
    }
}
