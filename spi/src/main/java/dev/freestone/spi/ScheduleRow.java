package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the schedule of a campaign was looked at. Immutable. Source: docs/spec/outreach-campaigns.md 3.4.
 *
 * @param company the owner
 * @param campaign the campaign
 * @param evaluatedUntil slots up to this instant of S, itself included, were decided about, in microseconds
 * @param nextSlot the first slot after it, as it was known then; empty when there is none
 * @param paused whether slots are skipped
 */
public record ScheduleRow(
        CompanyId company, CampaignId campaign, Instant evaluatedUntil, Optional<Instant> nextSlot, boolean paused) {
    /**
     * Whose schedule it is.
     *
     * @return the campaign
     */
    public CampaignKey key() {
        return new CampaignKey(company, campaign);
    }

    /**
     * The same schedule, looked at up to a later instant.
     *
     * @param instant S
     * @param next the first slot after it; empty when there is none
     * @return another row
     */
    public ScheduleRow evaluated(Instant instant, Optional<Instant> next) {
        return new ScheduleRow(company, campaign, instant, next, paused);
    }

    /**
     * The same schedule, paused or not.
     *
     * @param value true to pause it
     * @return another row
     */
    public ScheduleRow paused(boolean value) {
        return new ScheduleRow(company, campaign, evaluatedUntil, nextSlot, value);
    }
}
