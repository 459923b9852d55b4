package dev.freestone.engagement;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;

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

    /**
     * The same with other parts.
     *
     * @param other what belongs to it
     * @return the campaign
     */
    public EngagementCampaign withParts(CampaignParts other) {
        return new EngagementCampaign(id, company, terms, other, life);
    }

    /**
     * What callers see of it: a live or paused campaign is completed from its end on.
     *
     * @param now the instant
     * @return the campaign with its status then
     */
    public EngagementCampaign at(Instant now) {
        EngagementStatus then = terms.statusAt(now);
        return then == terms.status() ? this : new EngagementCampaign(id, company, terms.withStatus(then), parts, life);
    }
}
