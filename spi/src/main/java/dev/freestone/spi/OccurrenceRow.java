package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;

/**
 * What became of a day of a campaign, as it is stored. Immutable. Source: docs/spec/outreach-campaigns.md 3.4.
 *
 * @param company the owner
 * @param occurrence the day and what became of it
 */
public record OccurrenceRow(CompanyId company, ScheduleOccurrence occurrence) {
    /**
     * Whose day it is.
     *
     * @return the campaign
     */
    public CampaignKey key() {
        return new CampaignKey(company, occurrence.campaignId());
    }
}
