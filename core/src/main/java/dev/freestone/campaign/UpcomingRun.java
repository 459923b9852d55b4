package dev.freestone.campaign;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.schedule.ScheduledDay;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A run that a schedule will start, as it looks from now. Immutable. Source: docs/spec/outreach-campaigns.md 3.4.
 *
 * @param campaign whose run
 * @param externalId the host's name of the campaign
 * @param day the day, its slot, and what keeps it from firing
 */
public record UpcomingRun(CampaignId campaign, Optional<String> externalId, ScheduledDay day) {
    /** The earliest first: by date, then by slot, days without one first, then by campaign. */
    public static final Comparator<UpcomingRun> EARLIEST_FIRST = Comparator.comparing(
                    (UpcomingRun run) -> run.day().date())
            .thenComparing(run -> run.day().slot().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
            .thenComparing(run -> run.campaign().value());
}
