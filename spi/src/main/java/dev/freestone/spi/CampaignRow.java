package dev.freestone.spi;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Document;
import java.util.Optional;

/**
 * A stored campaign: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns
 * @param schedule the schedule's text, for ordering
 * @param contactExporterId the exporter it names
 * @param bulkSenderId the bulk sender it names
 * @param keyId the key under which its secrets are sealed; empty when it has none
 * @param version 1 when inserted, one more with each update
 * @param document the whole campaign
 */
public record CampaignRow(
        CampaignId id,
        ObjectColumns columns,
        Optional<String> schedule,
        Optional<ContactExporterId> contactExporterId,
        Optional<BulkSenderId> bulkSenderId,
        Optional<String> keyId,
        long version,
        Document document) {}
