package dev.freestone.schedule;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;

/**
 * Chooses what becomes of missed slots. Called by the engine when slots of a campaign are due, from any thread; the same answer
 * for the same arguments. What it throws puts the look at the schedule off by a minute. Source:
 * docs/spec/outreach-campaigns.md 3.4.
 */
@FunctionalInterface
public interface MissedRunPolicy {
    /**
     * The policy of a campaign.
     *
     * @param company the owner
     * @param campaign the campaign
     * @return such as {@link MissedRuns#RUN_IF_SAME_DAY}
     */
    MissedRuns of(CompanyId company, CampaignId campaign);

    /**
     * The same for all campaigns.
     *
     * @param policy such as {@link MissedRuns#SKIP}
     * @return the policy
     */
    static MissedRunPolicy always(MissedRuns policy) {
        return (company, campaign) -> policy;
    }
}
