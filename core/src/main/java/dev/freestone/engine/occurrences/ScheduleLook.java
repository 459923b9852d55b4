package dev.freestone.engine.occurrences;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunStarter;
import dev.freestone.engine.runs.ScheduledStart;
import dev.freestone.engine.watch.ScheduleNews;
import dev.freestone.json.CampaignJson;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.DueSlot;
import dev.freestone.schedule.FiringRule;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One look at the schedules of several campaigns: occurrences, runs and how far was looked are one transaction, under the locks of
 * the campaigns. Used by the thread of the transaction. Source: docs/spec/outreach-campaigns.md 3.4.
 */
final class ScheduleLook {
    /** As many as a store adds at once. Campaigns with more days to decide, as after an outage, take turns. */
    private static final int MOST_DAYS = 1_000;

    private final EngineParts parts;
    private final ActorId actor;
    private final Tx tx;
    private final Map<CompanyId, ZoneId> zones = new HashMap<>();

    ScheduleLook(EngineParts parts, ActorId actor, Tx tx) {
        this.parts = parts;
        this.actor = actor;
        this.tx = tx;
    }

    /** A schedule that is locked. */
    private record Seen(CampaignRow row, Campaign campaign, ScheduleRow schedule, Slots slots) {
        CampaignKey key() {
            return schedule.key();
        }
    }

    /** A day to decide about. */
    private record Day(Seen of, DueSlot due) {
        CampaignKey key() {
            return of.key();
        }
    }

    /** When to look again at the campaigns that are to be looked at again. */
    Map<CampaignKey, Instant> look(SortedSet<CampaignKey> keys) {
        List<Seen> all = seen(keys);
        if (all.isEmpty()) {
            return Map.of();
        }
        Instant now = tx.now();
        Map<CampaignKey, List<DueSlot>> decided = decide(all, now);
        Map<CampaignKey, Instant> again = new HashMap<>();
        List<Day> days = new ArrayList<>();
        List<ScheduleRow> looked = new ArrayList<>();
        for (Seen each : all) {
            List<DueSlot> due = decided.getOrDefault(each.key(), List.of());
            if (!days.isEmpty() && days.size() + due.size() > MOST_DAYS) {
                again.put(each.key(), now);
                continue;
            }
            due.forEach(slot -> days.add(new Day(each, slot)));
            Optional<Instant> next = each.slots().next(now).map(Slot::at);
            looked.add(each.schedule().evaluated(now, next));
            next.ifPresent(slot -> again.put(each.key(), slot));
        }
        store(days);
        tx.schedules().put(looked);
        return again;
    }

    private List<Seen> seen(SortedSet<CampaignKey> keys) {
        List<CampaignRow> rows = tx.campaigns().lock(keys).stream()
                .filter(row -> row.columns().deletedAt().isEmpty())
                .sorted(Comparator.comparing(ScheduleLook::key))
                .toList();
        Map<CampaignKey, ScheduleRow> schedules =
                tx.schedules().find(rows.stream().map(ScheduleLook::key).toList()).stream()
                        .collect(Collectors.toMap(ScheduleRow::key, Function.identity()));
        List<Seen> seen = new ArrayList<>();
        for (CampaignRow row : rows) {
            CompanyId company = row.columns().company();
            Campaign campaign = CampaignJson.read(row.document(), parts.seals().of(company));
            Optional.ofNullable(schedules.get(key(row)))
                    .flatMap(schedule -> new ScheduleBook(parts, company)
                            .slots(campaign, this::zone)
                            .map(slots -> new Seen(row, campaign, schedule, slots)))
                    .ifPresent(seen::add);
        }
        return seen;
    }

    private static CampaignKey key(CampaignRow row) {
        return new CampaignKey(row.columns().company(), row.id());
    }

    private ZoneId zone(ScheduleBook book) {
        return zones.computeIfAbsent(book.company(), none -> book.zone());
    }

    private Map<CampaignKey, List<DueSlot>> decide(List<Seen> all, Instant now) {
        Map<CampaignKey, List<Slot>> due = new HashMap<>();
        for (Seen each : all) {
            List<Slot> slots = FiringRule.due(each.slots(), each.schedule().evaluatedUntil(), now);
            if (!slots.isEmpty()) {
                due.put(each.key(), slots);
            }
        }
        Map<CampaignKey, Set<LocalDate>> stored = stored(due);
        Map<CampaignKey, List<DueSlot>> decided = new HashMap<>();
        for (Seen each : all) {
            CompanyId company = each.schedule().company();
            // A date that has an occurrence does not fire again, as after a change of the zone of the company.
            Set<LocalDate> dates = stored.getOrDefault(each.key(), Set.of());
            List<Slot> undecided = due.getOrDefault(each.key(), List.of()).stream()
                    .filter(slot -> !dates.contains(slot.date()))
                    .toList();
            decided.put(
                    each.key(),
                    FiringRule.decide(
                            undecided,
                            now,
                            LocalDate.ofInstant(now, each.slots().zone()),
                            parts.scheduling().onTime(),
                            parts.scheduling()
                                    .missedRuns()
                                    .of(company, each.row().id()),
                            each.schedule().paused()));
        }
        return decided;
    }

    private Map<CampaignKey, Set<LocalDate>> stored(Map<CampaignKey, List<Slot>> due) {
        Optional<LocalDate> first =
                due.values().stream().flatMap(List::stream).map(Slot::date).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                due.values().stream().flatMap(List::stream).map(Slot::date).max(Comparator.naturalOrder());
        return first.isEmpty() || last.isEmpty()
                ? Map.of()
                : tx.schedules().dates(due.keySet(), first.get(), last.get());
    }

    private void store(List<Day> days) {
        if (days.isEmpty()) {
            return;
        }
        NamedParts named = new NamedParts(tx);
        Map<CampaignKey, NamedParts.Of> runnable = new HashMap<>();
        for (Day day : days) {
            if (day.due().skipped().isEmpty()) {
                NamedParts.Of of = named.of(day.key().company(), day.of().campaign());
                if (RunStarter.obstacles(parts, day.of().campaign(), of.exporter(), of.sender(), false)
                        .isEmpty()) {
                    runnable.put(day.key(), of);
                }
            }
        }
        Set<CampaignKey> live = runnable.isEmpty() ? Set.of() : tx.runs().live(runnable.keySet());
        List<ScheduledStart> starts = new ArrayList<>();
        List<OccurrenceRow> occurrences = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        for (Day day : days) {
            ScheduleOccurrence occurrence =
                    become(day, Optional.ofNullable(runnable.get(day.key())), live.contains(day.key()), starts);
            occurrences.add(new OccurrenceRow(day.key().company(), occurrence));
            entries.add(entry(day.of().row(), occurrence));
        }
        RunStarter.startScheduled(tx, parts, actor, starts);
        tx.schedules().add(occurrences).forEach(Commit::saved);
        tx.journal().append(entries);
        occurrences.forEach(each -> ScheduleNews.decided(tx, each.company(), each.occurrence()));
    }

    private ScheduleOccurrence become(
            Day day, Optional<NamedParts.Of> runnable, boolean live, List<ScheduledStart> starts) {
        Campaign campaign = day.of().campaign();
        DueSlot due = day.due();
        LocalDate date = due.slot().date();
        Instant at = due.slot().at();
        if (due.skipped().isPresent()) {
            return ScheduleOccurrence.skipped(
                    campaign.id(), date, at, due.skipped().get());
        }
        if (runnable.isEmpty()) {
            return ScheduleOccurrence.skipped(campaign.id(), date, at, SkipReason.NOT_RUNNABLE);
        }
        if (live) {
            return ScheduleOccurrence.skipped(campaign.id(), date, at, SkipReason.OVERLAP);
        }
        RunId run = RunId.of(parts.ids().next("CR"));
        ScheduleOccurrence started = ScheduleOccurrence.started(campaign.id(), date, at, due.catchUp(), run);
        NamedParts.Of named = runnable.get();
        starts.add(new ScheduledStart(
                day.key().company(), campaign, named.exporter(), named.sender(), run, started.occurrenceId()));
        return started;
    }

    private JournalEntry entry(CampaignRow campaign, ScheduleOccurrence occurrence) {
        Map<String, Object> body = new TreeMap<>();
        body.put("date", occurrence.date().toString());
        body.put("outcome", occurrence.outcome().code());
        occurrence.reason().ifPresent(reason -> body.put("reason", reason.code()));
        occurrence.runId().ifPresent(run -> body.put("run", run.value()));
        if (occurrence.catchUp()) {
            body.put("catchUp", true);
        }
        var subject = JournalKind.CAMPAIGN.subject(
                campaign.columns().company(), campaign.id().value(), campaign.version());
        return JournalEntries.of(subject, "occurrence", actor, body);
    }
}
