package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.Optional;

/**
 * A campaign as customers are told of it. Immutable. Source: docs/spec/engagement-campaigns.md 8.
 *
 * @param id its id
 * @param terms what it is
 * @param divisionId the division that is printed; empty also while multi-org is off
 */
public record ShownCampaign(EngagementCampaignId id, CampaignTerms terms, Optional<String> divisionId) {
    /**
     * A campaign of a company.
     *
     * @param campaign the campaign
     * @param multiOrg whether campaigns of the company can belong to divisions
     * @return the campaign as customers are told of it
     */
    public static ShownCampaign of(EngagementCampaign campaign, boolean multiOrg) {
        return new ShownCampaign(
                campaign.id(), campaign.terms(), multiOrg ? campaign.terms().divisionId() : Optional.empty());
    }
}
