package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.CreativeStore;
import java.time.Instant;
import java.util.Map;

/** Part of {@link DoNothingStorage}. */
final class DoNothingCreatives implements CreativeStore {
    @Override
    public void presented(CompanyId company, Map<AdUnitId, Integer> counts, int part) {}

    @Override
    public boolean record(LaneKey customer, AdUnitId creative, CreativeSignal signal, String statId, Instant at) {
        return true;
    }

    @Override
    public Map<AdUnitId, Long> seen(LaneKey customer, Map<AdUnitId, Instant> since) {
        return Map.of();
    }

    @Override
    public CreativeCounts counts(CompanyId company, AdUnitId creative) {
        return CreativeCounts.NONE;
    }

    @Override
    public boolean forget(CompanyId company, AdUnitId creative, int limit) {
        return false;
    }

    @Override
    public void erase(LaneKey customer) {}
}
