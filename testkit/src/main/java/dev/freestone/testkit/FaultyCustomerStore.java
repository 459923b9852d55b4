package dev.freestone.testkit;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyCustomerStore implements CustomerStore {
    private final CustomerStore store;
    private final Faults faults;

    FaultyCustomerStore(CustomerStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void lock(LaneKey customer) {
        faults.run("CustomerStore.lock", () -> store.lock(customer));
    }

    @Override
    public List<TagRow> tags(LaneKey customer) {
        return faults.call("CustomerStore.tags", () -> store.tags(customer));
    }

    @Override
    public Map<KeyedHash, List<TagRow>> tags(CompanyId company, Collection<KeyedHash> people) {
        return faults.call("CustomerStore.tags", () -> store.tags(company, people));
    }

    @Override
    public void saveTags(LaneKey customer, Collection<TagRow> tags) {
        faults.run("CustomerStore.saveTags", () -> store.saveTags(customer, tags));
    }

    @Override
    public void removeTags(LaneKey customer, Collection<String> names) {
        faults.run("CustomerStore.removeTags", () -> store.removeTags(customer, names));
    }

    @Override
    public List<StandingRow> standings(LaneKey customer) {
        return faults.call("CustomerStore.standings", () -> store.standings(customer));
    }

    @Override
    public Map<KeyedHash, StandingRow> standings(
            CompanyId company, EngagementCampaignId campaign, Collection<KeyedHash> people) {
        return faults.call("CustomerStore.standings", () -> store.standings(company, campaign, people));
    }

    @Override
    public List<OptedInCustomer> optedIn(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        return faults.call("CustomerStore.optedIn", () -> store.optedIn(company, campaign, after, limit));
    }

    @Override
    public void saveStanding(LaneKey customer, StandingRow standing) {
        faults.run("CustomerStore.saveStanding", () -> store.saveStanding(customer, standing));
    }

    @Override
    public PointsRow points(LaneKey customer) {
        return faults.call("CustomerStore.points", () -> store.points(customer));
    }

    @Override
    public Map<KeyedHash, PointsRow> points(CompanyId company, Collection<KeyedHash> people) {
        return faults.call("CustomerStore.points", () -> store.points(company, people));
    }

    @Override
    public WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after) {
        return faults.call("CustomerStore.addPoints", () -> store.addPoints(customer, entry, after));
    }

    @Override
    public Optional<PointsEntry> pointsEntry(LaneKey customer, String key) {
        return faults.call("CustomerStore.pointsEntry", () -> store.pointsEntry(customer, key));
    }

    @Override
    public List<PointsEntry> pointsHistory(LaneKey customer, long offset, int limit) {
        return faults.call("CustomerStore.pointsHistory", () -> store.pointsHistory(customer, offset, limit));
    }

    @Override
    public void erase(LaneKey customer) {
        faults.run("CustomerStore.erase", () -> store.erase(customer));
    }
}
