package dev.freestone.engagement;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * An engagement campaign with all that belongs to it. Immutable. Source: docs/spec/engagement-campaigns.md 2, 3.
 *
 * @param id its id
 * @param company the owner
 * @param terms what it is
 * @param parts what belongs to it
 * @param life what has become of it
 */
public record EngagementCampaign(
        EngagementCampaignId id, CompanyId company, CampaignTerms terms, CampaignParts parts, CampaignLife life) {
    @Override
    public String toString() {
        return "EngagementCampaign[" + id + " " + terms.status().code() + "]";
    }
}
