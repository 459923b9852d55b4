package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When the schedules of a company fire. Thread-safe. Source: docs/spec/outreach-campaigns.md 3.3, 3.5. */
final class CampaignSchedule {
    private final EngineParts parts;
    private final CompanyId company;

    CampaignSchedule(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    Optional<Instant> next(Campaign campaign, Instant after) {
        return slots(campaign).flatMap(slots -> slots.next(after)).map(Slot::at);
    }

    Optional<Instant> previous(Campaign campaign, Instant before) {
        return slots(campaign).flatMap(slots -> slots.previous(before)).map(Slot::at);
    }

    List<Instant> between(Campaign campaign, Instant from, Instant to, int limit) {
        return slots(campaign)
                .map(slots ->
                        slots.between(from, to, limit).stream().map(Slot::at).toList())
                .orElse(List.of());
    }

    private Optional<Slots> slots(Campaign campaign) {
        return campaign.schedule()
                .map(text -> new Slots(
                        PeachyCrontab.parse(text),
                        parts.slots(),
                        company,
                        campaign.id().value(),
                        zone()));
    }

    private ZoneId zone() {
        return parts.companies()
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "company " + company + " is not known to the host"))
                .zone();
    }
}
