package dev.freestone.testkit;

import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.CapacityStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A store of a {@link FaultyStorage}. */
final class FaultyCapacityStore implements CapacityStore {
    private final CapacityStore store;
    private final Faults faults;

    FaultyCapacityStore(CapacityStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public CapacityCount lock(CapacityKey key) {
        return faults.call("CapacityStore.lock", () -> store.lock(key));
    }

    @Override
    public Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys) {
        return faults.call("CapacityStore.counts", () -> store.counts(keys));
    }

    @Override
    public List<CapacitySlot> expired(CapacityKey key, Instant now, int limit) {
        return faults.call("CapacityStore.expired", () -> store.expired(key, now, limit));
    }

    @Override
    public Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        return faults.call("CapacityStore.slot", () -> store.slot(key, holder));
    }

    @Override
    public void save(CapacitySlot slot) {
        faults.run("CapacityStore.save", () -> store.save(slot));
    }

    @Override
    public boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
        return faults.call("CapacityStore.count", () -> store.count(key, committed, reserved, limit));
    }
}
