package dev.freestone.engine.runs;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.CampaignJson;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.util.Optional;

/** The campaign of a run, as it is stored now and as the run keeps it. */
final class RunCampaigns {
    private RunCampaigns() {}

    static Optional<Campaign> find(EngineParts parts, CompanyId company, CampaignId id) {
        return parts.storage()
                .read(tx -> tx.campaigns().find(company, AnyId.ofPublic(id.value())))
                .map(row -> CampaignJson.read(row.document(), parts.seals().of(company)));
    }

    /** What the run keeps: no key, no upload settings; both are read from the campaign when they are used. */
    static Campaign withoutSecrets(Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.header(),
                campaign.redashQueryUrl(),
                Optional.empty(),
                campaign.schedule(),
                campaign.contactExporterId(),
                campaign.bulkSenderId(),
                Optional.empty());
    }
}
