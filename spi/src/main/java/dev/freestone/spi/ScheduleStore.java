package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far schedules were looked at, and what became of their days. Called by the engine inside one transaction, on its thread;
 * it decides nothing. <b>Order:</b> who calls it for a campaign has locked the campaign, except for {@link #list} and {@link #upcoming}. <b>Unique</b>
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
     * Keeps how far several schedules were looked at, as {@link #put(ScheduleRow)} does.
     *
     * @param rows at most 1,000 schedules, no two of one campaign
     */
    default void put(List<ScheduleRow> rows) {
        rows.forEach(this::put);
    }

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
     * How far several schedules were looked at.
     *
     * @param campaigns at most 1,000 campaigns
     * @return the schedules of those that have one, in no order
     */
    default List<ScheduleRow> find(Collection<CampaignKey> campaigns) {
        return campaigns.stream()
                .flatMap(key -> find(key.company(), key.campaign()).stream())
                .toList();
    }

    /**
     * The schedules of a company that have a next slot, by it and then by campaign, both ascending. Its cost is that of the rows it
     * tells, whatever the number of schedules. Needs no lock.
     *
     * @param company the owner; schedules of others do not exist
     * @param after the schedule after which the list goes on, as it was read; empty for the beginning
     * @param limit the greatest number of rows, at least 1
     * @return the schedules in that order
     */
    List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit);

    /**
     * Adds what became of days.
     *
     * @param occurrences at most 1,000 occurrences, no two of one campaign and date
     * @return for each whether it was added: {@link WriteResult#CONFLICT} when its campaign has an occurrence of that date
     */
    List<WriteResult> add(List<OccurrenceRow> occurrences);

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
     * Which days of several campaigns have an occurrence already.
     *
     * @param campaigns at most 1,000 campaigns
     * @param from the first date, itself included
     * @param to the last date, itself included
     * @return those dates; campaigns without any are left out
     */
    default Map<CampaignKey, Set<LocalDate>> dates(Collection<CampaignKey> campaigns, LocalDate from, LocalDate to) {
        Map<CampaignKey, Set<LocalDate>> dates = new HashMap<>();
        for (CampaignKey key : campaigns) {
            Set<LocalDate> found = dates(key.company(), key.campaign(), from, to);
            if (!found.isEmpty()) {
                dates.put(key, found);
            }
        }
        return dates;
    }

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
