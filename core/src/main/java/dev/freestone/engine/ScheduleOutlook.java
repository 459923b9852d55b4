package dev.freestone.engine;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the schedules of several campaigns of a company will do, as it looks from now. Used by the thread of the transaction. */
final class ScheduleOutlook {
    /** A day is decided when its slot has come; a company that moves west may have had tomorrow already. */
    private static final int DECIDED_DAYS = 2;

    private final EngineParts parts;
    private final CompanyId company;
    private final ZoneId zone;
    private final Instant now;
    private final Map<CampaignKey, Set<LocalDate>> decided;

    ScheduleOutlook(EngineParts parts, CompanyId company, Tx tx, Collection<CampaignKey> campaigns) {
        this.parts = parts;
        this.company = company;
        this.zone = zone(parts, company);
        this.now = tx.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        this.decided =
                campaigns.isEmpty() ? Map.of() : tx.schedules().dates(campaigns, today, today.plusDays(DECIDED_DAYS));
    }

    static ZoneId zone(EngineParts parts, CompanyId company) {
        return parts.companies()
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "the company is not known to the host", Map.of()))
                .zone();
    }

    /** The schedule of a campaign, if it has one that can be read. */
    static Optional<PeachyCrontab> crontab(CampaignRow campaign) {
        return campaign.schedule()
                .filter(text -> PeachyCrontab.problem(text).isEmpty())
                .map(PeachyCrontab::parse);
    }

    /** The days to come of a campaign, at most so many and none after the last. */
    List<ScheduledDay> days(CampaignRow campaign, boolean paused, int most, LocalDate last) {
        return crontab(campaign)
                .map(crontab -> new Slots(
                        crontab,
                        parts.scheduling().slots(),
                        company,
                        campaign.id().value(),
                        zone))
                .map(slots -> days(slots, decided(campaign), paused, most, last))
                .orElse(List.of());
    }

    private Set<LocalDate> decided(CampaignRow campaign) {
        return decided.getOrDefault(new CampaignKey(company, campaign.id()), Set.of());
    }

    private List<ScheduledDay> days(Slots slots, Set<LocalDate> decided, boolean paused, int most, LocalDate last) {
        return CampaignSchedule.selected(slots, now, most, last).stream()
                .map(day -> {
                    Optional<Instant> slot = slots.on(day).map(Slot::at);
                    return new ScheduledDay(day, slot, CampaignSchedule.obstacle(slot, decided.contains(day), paused));
                })
                .toList();
    }
}
