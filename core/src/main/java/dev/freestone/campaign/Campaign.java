package dev.freestone.campaign;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Secret;
import java.util.Optional;

/**
 * An outreach campaign: a saved query, a schedule, and what becomes of the people found. Immutable. Source:
 * docs/spec/outreach-campaigns.md 1.2.
 *
 * @param id the public id
 * @param header what all stored objects have
 * @param redashQueryUrl a Redash query page, or {@code query:{name}}
 * @param redashApiKey the key of the query page
 * @param schedule Peachy crontab; empty = manual runs only
 * @param contactExporterId the exporter that writes the contact file
 * @param bulkSenderId the bulk sender
 * @param sftpSettings where the files are uploaded
 */
public record Campaign(
        CampaignId id,
        ObjectHeader header,
        Optional<String> redashQueryUrl,
        Optional<Secret> redashApiKey,
        Optional<String> schedule,
        Optional<ContactExporterId> contactExporterId,
        Optional<BulkSenderId> bulkSenderId,
        Optional<SftpSettings> sftpSettings) {
    /**
     * Whether it holds a secret, which a storage keeps under a key.
     *
     * @return true with a query key, or with a secret for the upload
     */
    public boolean hasSecret() {
        return redashApiKey.isPresent()
                || sftpSettings.filter(SftpSettings::hasSecret).isPresent();
    }
}
