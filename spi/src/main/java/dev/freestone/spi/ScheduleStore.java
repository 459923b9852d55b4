package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far schedules were looked at, and what became of their days. Called by the engine inside one transaction, on its thread;
 * it decides nothing. <b>Order:</b> who calls it for a campaign has locked the campaign, except for {@link #list}. <b>Unique</b>
 * are company, campaign and date of an occurrence; an occurrence is never changed or removed. <b>Errors:</b> {@code storage_…}
 * of docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/outreach-campaigns.md 3.4.
 */
public interface ScheduleStore {
    /**
     * Keeps how far a schedule was looked at, in place of what was known before.
     *
     * @param row the schedule
     */
    void put(ScheduleRow row);

    /**
     * Forgets a schedule, if it is there; its occurrences stay.
     *
     * @param company the owner
     * @param campaign the campaign
     */
    void remove(CompanyId company, CampaignId campaign);

    /**
     * How far a schedule was looked at.
     *
     * @param company the owner; schedules of others do not exist
     * @param campaign the campaign
     * @return the schedule, or empty
     */
    Optional<ScheduleRow> find(CompanyId company, CampaignId campaign);

    /**
     * Adds what became of days.
     *
     * @param company the owner
     * @param occurrences at most 1,000 occurrences, no two of one campaign and date
     * @return for each whether it was added: {@link WriteResult#CONFLICT} when its campaign has an occurrence of that date
     */
    List<WriteResult> add(CompanyId company, List<ScheduleOccurrence> occurrences);

    /**
     * Which days have an occurrence already.
     *
     * @param company the owner
     * @param campaign the campaign
     * @param from the first date, itself included
     * @param to the last date, itself included
     * @return those dates
     */
    Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to);

    /**
     * What became of the days of a campaign, the latest first.
     *
     * @param company the owner; occurrences of others do not exist
     * @param campaign the campaign
     * @param before earlier dates only; empty = from the latest on
     * @param limit the greatest number, at least 1
     * @return the occurrences
     */
    List<ScheduleOccurrence> list(CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit);
}
