package dev.freestone.campaign;

import dev.freestone.schedule.ScheduledDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A campaign with what it did last and will do next. Immutable. Source: docs/spec/operations.md 2.
 *
 * @param campaign the campaign
 * @param scheduleInWords its schedule in English; empty without one that can be read
 * @param zone the zone of the company, in which days and times of day are meant
 * @param schedulePaused whether the slots of its schedule are skipped
 * @param nextRuns the days to come that its schedule selects, ascending
 * @param lastRuns its runs, the latest begun first
 */
public record CampaignOverview(
        Campaign campaign,
        Optional<String> scheduleInWords,
        ZoneId zone,
        boolean schedulePaused,
        List<ScheduledDay> nextRuns,
        List<CampaignRun> lastRuns) {
    /**
     * Copies the components.
     *
     * @param campaign the campaign
     * @param scheduleInWords its schedule in English; empty without one that can be read
     * @param zone the zone of the company, in which days and times of day are meant
     * @param schedulePaused whether the slots of its schedule are skipped
     * @param nextRuns the days to come that its schedule selects, ascending
     * @param lastRuns its runs, the latest begun first
     */
    public CampaignOverview {
        nextRuns = List.copyOf(nextRuns);
        lastRuns = List.copyOf(lastRuns);
    }
}
