package dev.freestone.memory;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Schedules and their days inside one transaction. */
final class InMemoryScheduleStore implements ScheduleStore {
    private static final Comparator<ScheduleRow> BY_NEXT_SLOT = Comparator.comparing(
                    (ScheduleRow row) -> row.nextSlot().orElseThrow())
            .thenComparing(row -> row.campaign().value());

    private final UndoMap<CampaignKey, ScheduleRow> schedules;
    private final UndoMap<CampaignKey, NavigableMap<LocalDate, ScheduleOccurrence>> occurrences;
    private final TxScope scope;

    InMemoryScheduleStore(InMemoryTables tables, TxScope scope) {
        this.schedules = tables.schedules;
        this.occurrences = tables.occurrences;
        this.scope = scope;
    }

    @Override
    public void put(ScheduleRow row) {
        schedules.put(row.key(), row, scope.undo());
    }

    @Override
    public void remove(CompanyId company, CampaignId campaign) {
        schedules.remove(new CampaignKey(company, campaign), scope.undo());
    }

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        scope.check();
        return schedules.get(new CampaignKey(company, campaign));
    }

    @Override
    public List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit) {
        scope.check();
        return schedules.values().stream()
                .filter(row -> row.company().equals(company) && row.nextSlot().isPresent())
                .filter(row -> after.isEmpty() || BY_NEXT_SLOT.compare(row, after.get()) > 0)
                .sorted(BY_NEXT_SLOT)
                .limit(limit)
                .toList();
    }

    @Override
    public List<WriteResult> add(List<OccurrenceRow> added) {
        List<WriteResult> results = new ArrayList<>();
        for (OccurrenceRow row : added) {
            ScheduleOccurrence each = row.occurrence();
            var days = occurrences.getOrMake(row.key(), TreeMap::new, scope.undo());
            boolean taken = days.putIfAbsent(each.date(), each) != null;
            if (!taken) {
                scope.undo().add(() -> days.remove(each.date()));
            }
            results.add(taken ? WriteResult.CONFLICT : WriteResult.SAVED);
        }
        return results;
    }

    @Override
    public Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to) {
        return Set.copyOf(days(company, campaign).subMap(from, true, to, true).keySet());
    }

    @Override
    public List<ScheduleOccurrence> list(
            CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit) {
        NavigableMap<LocalDate, ScheduleOccurrence> days = days(company, campaign);
        Collection<ScheduleOccurrence> latest = before.map(date -> days.headMap(date, false))
                .orElse(days)
                .descendingMap()
                .values();
        return latest.stream().limit(limit).toList();
    }

    private NavigableMap<LocalDate, ScheduleOccurrence> days(CompanyId company, CampaignId campaign) {
        scope.check();
        return occurrences.get(new CampaignKey(company, campaign)).orElseGet(TreeMap::new);
    }
}
