package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ObjectColumns;
import java.util.Optional;

/** Campaigns as stored rows. */
final class CampaignRows {
    private CampaignRows() {}

    static Campaign read(CampaignRow row, SecretSeal seal) {
        return CampaignJson.read(row.document(), seal);
    }

    static CampaignRow write(Campaign campaign, long version, SecretSeal seal) {
        return new CampaignRow(
                campaign.id(),
                columns(campaign.header()),
                campaign.schedule(),
                campaign.contactExporterId(),
                campaign.bulkSenderId(),
                campaign.hasSecret() ? Optional.of(seal.keyId()) : Optional.empty(),
                version,
                CampaignJson.document(campaign, seal));
    }

    static ObjectColumns columns(ObjectHeader header) {
        return new ObjectColumns(
                header.companyId(), header.externalId(), header.createdAt(), header.updatedAt(), header.deletedAt());
    }
}
