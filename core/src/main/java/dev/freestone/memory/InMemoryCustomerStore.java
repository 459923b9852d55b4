package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.CustomerStore;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is kept of customers, inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryCustomerStore implements CustomerStore {
    private final CustomerTable table;
    private final TxScope scope;

    InMemoryCustomerStore(CustomerTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public void lock(LaneKey customer) {
        scope.check();
    }

    @Override
    public List<TagRow> tags(LaneKey customer) {
        scope.check();
        return List.copyOf(table.tags.get(customer).orElse(Map.of()).values());
    }

    @Override
    public Map<KeyedHash, List<TagRow>> tags(CompanyId company, Collection<KeyedHash> people) {
        return each(company, people, customer -> Optional.of(tags(customer)).filter(tags -> !tags.isEmpty()));
    }

    @Override
    public void saveTags(LaneKey customer, Collection<TagRow> tags) {
        UndoLog undo = scope.undo();
        Map<String, TagRow> next = new HashMap<>(table.tags.get(customer).orElse(Map.of()));
        tags.forEach(tag -> next.put(tag.tag(), tag));
        table.tags.put(customer, next, undo);
    }

    @Override
    public void removeTags(LaneKey customer, Collection<String> names) {
        UndoLog undo = scope.undo();
        Map<String, TagRow> next = new HashMap<>(table.tags.get(customer).orElse(Map.of()));
        names.forEach(next::remove);
        table.tags.put(customer, next, undo);
    }

    @Override
    public List<StandingRow> standings(LaneKey customer) {
        scope.check();
        return List.copyOf(table.standings.get(customer).orElse(Map.of()).values());
    }

    @Override
    public Map<KeyedHash, StandingRow> standings(
            CompanyId company, EngagementCampaignId campaign, Collection<KeyedHash> people) {
        return each(
                company,
                people,
                customer -> table.standings.get(customer).flatMap(kept -> Optional.ofNullable(kept.get(campaign))));
    }

    @Override
    public List<OptedInCustomer> optedIn(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        scope.check();
        return table.optedIn(company, campaign)
                .filter(row -> CustomerTable.isAfter(row.customer(), after))
                .limit(limit)
                .toList();
    }

    @Override
    public void saveStanding(LaneKey customer, StandingRow standing) {
        UndoLog undo = scope.undo();
        Map<EngagementCampaignId, StandingRow> next =
                new HashMap<>(table.standings.get(customer).orElse(Map.of()));
        next.put(standing.campaign(), standing);
        table.standings.put(customer, next, undo);
    }

    @Override
    public PointsRow points(LaneKey customer) {
        scope.check();
        return table.points.get(customer).orElse(PointsRow.NONE);
    }

    @Override
    public Map<KeyedHash, PointsRow> points(CompanyId company, Collection<KeyedHash> people) {
        return each(company, people, customer -> table.points.get(customer).filter(row -> !row.equals(PointsRow.NONE)));
    }

    @Override
    public WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after) {
        UndoLog undo = scope.undo();
        if (table.entry(customer, entry.key()).isPresent()) {
            return WriteResult.CONFLICT;
        }
        table.add(customer, entry, undo);
        table.points.put(customer, after, undo);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<PointsEntry> pointsEntry(LaneKey customer, String key) {
        scope.check();
        return table.entry(customer, key);
    }

    @Override
    public List<PointsEntry> pointsHistory(LaneKey customer, long offset, int limit) {
        scope.check();
        return table.history(customer).skip(offset).limit(limit).toList();
    }

    @Override
    public void erase(LaneKey customer) {
        table.erase(customer, scope.undo());
    }

    private <V> Map<KeyedHash, V> each(
            CompanyId company, Collection<KeyedHash> people, Function<LaneKey, Optional<V>> kept) {
        scope.check();
        Map<KeyedHash, V> found = new HashMap<>();
        for (KeyedHash person : people) {
            kept.apply(new LaneKey(company, person)).ifPresent(value -> found.put(person, value));
        }
        return found;
    }
}
