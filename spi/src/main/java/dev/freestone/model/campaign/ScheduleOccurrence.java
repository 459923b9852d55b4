package dev.freestone.model.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of one day of a schedule. There is at most one for each campaign and date, whatever the number of nodes.
 * Immutable. Source: docs/spec/outreach-campaigns.md 3.4.
 *
 * @param campaignId the campaign
 * @param date the local date of its company, such as 2024-05-01
 * @param slot when it was to fire, such as 2024-05-01T09:28:00Z
 * @param outcome what became of it
 * @param reason why no run was started; empty for one that was
 * @param catchUp whether the run makes up for a slot that was missed
 * @param runId the run that was started
 */
public record ScheduleOccurrence(
        CampaignId campaignId,
        LocalDate date,
        Instant slot,
        OccurrenceOutcome outcome,
        Optional<SkipReason> reason,
        boolean catchUp,
        Optional<RunId> runId) {
    /**
     * An occurrence that started a run.
     *
     * @param campaign the campaign
     * @param date the local date
     * @param slot when it was to fire
     * @param catchUp whether it makes up for a slot that was missed
     * @param run the run
     * @return the occurrence
     */
    public static ScheduleOccurrence started(
            CampaignId campaign, LocalDate date, Instant slot, boolean catchUp, RunId run) {
        return new ScheduleOccurrence(
                campaign, date, slot, OccurrenceOutcome.STARTED, Optional.empty(), catchUp, Optional.of(run));
    }

    /**
     * An occurrence that started no run.
     *
     * @param campaign the campaign
     * @param date the local date
     * @param slot when it was to fire
     * @param reason why not
     * @return the occurrence
     */
    public static ScheduleOccurrence skipped(CampaignId campaign, LocalDate date, Instant slot, SkipReason reason) {
        return new ScheduleOccurrence(
                campaign, date, slot, OccurrenceOutcome.SKIPPED, Optional.of(reason), false, Optional.empty());
    }

    /**
     * The unique name, part of the identity of the contacts of its run.
     *
     * @return such as {@code CG-4T2K-9QXD:2024-05-01}
     */
    public String occurrenceId() {
        return campaignId + ":" + date;
    }
}
