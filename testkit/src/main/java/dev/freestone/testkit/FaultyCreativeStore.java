package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.CreativeStore;
import java.time.Instant;
import java.util.Map;

/** A store of a {@link FaultyStorage}. */
final class FaultyCreativeStore implements CreativeStore {
    private final CreativeStore store;
    private final Faults faults;

    FaultyCreativeStore(CreativeStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part) {
        faults.run("CreativeStore.presented", () -> store.presented(company, counts, part));
    }

    @Override
    public boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at) {
        return faults.call("CreativeStore.record", () -> store.record(customer, creative, signal, statId, at));
    }

    @Override
    public Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since) {
        return faults.call("CreativeStore.seen", () -> store.seen(customer, since));
    }

    @Override
    public CreativeCounts counts(CompanyId company, AdUnitId creative) {
        return faults.call("CreativeStore.counts", () -> store.counts(company, creative));
    }

    @Override
    public boolean forget(CompanyId company, AdUnitId creative, int limit) {
        return faults.call("CreativeStore.forget", () -> store.forget(company, creative, limit));
    }

    @Override
    public void erase(LaneKey customer) {
        faults.run("CreativeStore.erase", () -> store.erase(customer));
    }
}
