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

/** Part of {@link DoNothingStorage}. */
final class DoNothingCapacities implements CapacityStore {
    @Override
    public CapacityCount lock(CapacityKey key) {
        return CapacityCount.NONE;
    }

    @Override
    public Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys) {
        return Map.of();
    }

    @Override
    public List<CapacitySlot> expired(CapacityKey key, Instant now, int limit) {
        return List.of();
    }

    @Override
    public Optional<CapacitySlot> slot(CapacityKey key, String holder) {
        return Optional.empty();
    }

    @Override
    public void save(CapacitySlot slot) {}

    @Override
    public boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
        return true;
    }
}
