package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.occurrences.ScheduleBook;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When the schedules of a company fire. Thread-safe. Source: docs/spec/outreach-campaigns.md 3.3, 3.5. */
final class CampaignSchedule {
    private final EngineParts parts;
    private final Caller caller;
    private final ScheduleBook book;

    CampaignSchedule(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.book = new ScheduleBook(parts, caller.company());
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

    /** Under the lock of the campaign, as everything that writes its schedule. */
    void pause(CampaignId campaign, boolean paused) {
        Commit.repeatable(parts.storage(), tx -> {
            long version = tx.campaigns()
                    .lock(caller.company(), campaign)
                    .map(CampaignRow::version)
                    .orElse(0L);
            ScheduleRow row = tx.schedules()
                    .find(caller.company(), campaign)
                    .orElseThrow(() -> FreestoneException.of(
                            ErrorCode.NOT_FOUND,
                            "campaign " + campaign + " has no schedule, give it one first",
                            Map.of("campaign", campaign.value())));
            if (row.paused() != paused) {
                tx.schedules().put(row.paused(paused));
                var subject = JournalKind.CAMPAIGN.subject(caller.company(), campaign.value(), version);
                String event = paused ? "schedule_paused" : "schedule_resumed";
                tx.journal().append(JournalEntries.of(subject, event, caller.actor(), Map.of()));
            }
            return true;
        });
    }

    List<ScheduleOccurrence> occurrences(CampaignId campaign, Optional<LocalDate> before, int limit) {
        return parts.storage().read(tx -> tx.schedules().list(caller.company(), campaign, before, limit));
    }

    List<ScheduledDay> preview(Campaign campaign, int days) {
        return slots(campaign)
                .map(slots -> parts.storage().read(tx -> preview(tx, campaign, slots, days)))
                .orElse(List.of());
    }

    private List<ScheduledDay> preview(Tx tx, Campaign campaign, Slots slots, int days) {
        boolean paused = tx.schedules()
                .find(caller.company(), campaign.id())
                .map(ScheduleRow::paused)
                .orElse(false);
        List<LocalDate> selected = selected(slots, tx.now(), days, LocalDate.MAX);
        Set<LocalDate> decided = selected.isEmpty()
                ? Set.of()
                : tx.schedules()
                        .dates(caller.company(), campaign.id(), selected.get(0), selected.get(selected.size() - 1));
        return selected.stream()
                .map(day -> {
                    Optional<Instant> slot = slots.on(day).map(Slot::at);
                    return new ScheduledDay(day, slot, obstacle(slot, decided.contains(day), paused));
                })
                .toList();
    }

    /** The days from today to the last on whose slot is still to come, and those that the zone has not. */
    static List<LocalDate> selected(Slots slots, Instant now, int days, LocalDate last) {
        List<LocalDate> selected = new ArrayList<>();
        Optional<LocalDate> date =
                slots.crontab().nextDate(LocalDate.ofInstant(now, slots.zone()).minusDays(1));
        while (selected.size() < days && date.filter(day -> !day.isAfter(last)).isPresent()) {
            LocalDate day = date.get();
            if (slots.on(day).filter(slot -> !slot.at().isAfter(now)).isEmpty()) {
                selected.add(day);
            }
            date = slots.crontab().nextDate(day);
        }
        return selected;
    }

    static Optional<ScheduledDay.Obstacle> obstacle(Optional<Instant> slot, boolean decided, boolean paused) {
        if (slot.isEmpty()) {
            return Optional.of(ScheduledDay.Obstacle.NO_SUCH_DATE);
        }
        if (decided) {
            return Optional.of(ScheduledDay.Obstacle.DECIDED);
        }
        return paused ? Optional.of(ScheduledDay.Obstacle.PAUSED) : Optional.empty();
    }

    private Optional<Slots> slots(Campaign campaign) {
        return book.slots(campaign);
    }
}
