package dev.freestone.campaign;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.Optional;

/**
 * What all rows of one contact file have in common. Immutable.
 *
 * @param company the owner
 * @param campaign the campaign
 * @param campaignExternalId the host's name of the campaign
 * @param run the run
 * @param startedAt when the run was started
 */
public record ExportRun(
        CompanyId company,
        CampaignId campaign,
        Optional<ExternalId> campaignExternalId,
        RunId run,
        Instant startedAt) {}
