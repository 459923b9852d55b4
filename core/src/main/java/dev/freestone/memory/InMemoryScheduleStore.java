package dev.freestone.memory;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Schedules and their days inside one transaction. */
final class InMemoryScheduleStore implements ScheduleStore {
    private final UndoMap<Key, ScheduleRow> schedules;
    private final UndoMap<Key, NavigableMap<LocalDate, ScheduleOccurrence>> occurrences;
    private final TxScope scope;

    /** Whose schedule. */
    record Key(CompanyId company, CampaignId campaign) {}

    InMemoryScheduleStore(InMemoryTables tables, TxScope scope) {
        this.schedules = tables.schedules;
        this.occurrences = tables.occurrences;
        this.scope = scope;
    }

    @Override
    public void put(ScheduleRow row) {
        schedules.put(new Key(row.company(), row.campaign()), row, scope.undo());
    }

    @Override
    public void remove(CompanyId company, CampaignId campaign) {
        schedules.remove(new Key(company, campaign), scope.undo());
    }

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        scope.check();
        return schedules.get(new Key(company, campaign));
    }

    @Override
    public List<WriteResult> add(CompanyId company, List<ScheduleOccurrence> added) {
        List<WriteResult> results = new ArrayList<>();
        for (ScheduleOccurrence each : added) {
            var days = occurrences.getOrMake(new Key(company, each.campaignId()), TreeMap::new, scope.undo());
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
        return occurrences.get(new Key(company, campaign)).orElseGet(TreeMap::new);
    }
}
