package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.AudienceStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyAudienceStore implements AudienceStore {
    private final AudienceStore store;
    private final Faults faults;

    FaultyAudienceStore(AudienceStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(AudienceRow row) {
        return faults.call("AudienceStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(AudienceRow row, long expectedVersion) {
        return faults.call("AudienceStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public WriteResult renew(AudienceKey key, Lease lease) {
        return faults.call("AudienceStore.renew", () -> store.renew(key, lease));
    }

    @Override
    public Optional<AudienceRow> find(AudienceKey key) {
        return faults.call("AudienceStore.find", () -> store.find(key));
    }

    @Override
    public Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Optional<Instant> before) {
        return faults.call("AudienceStore.latest", () -> store.latest(company, unit, before));
    }

    @Override
    public List<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign, int limit) {
        return faults.call("AudienceStore.ofCampaign", () -> store.ofCampaign(company, campaign, limit));
    }

    @Override
    public WriteResult addChunk(AudienceKey key, int number, Document customers) {
        return faults.call("AudienceStore.addChunk", () -> store.addChunk(key, number, customers));
    }

    @Override
    public Optional<Document> chunk(AudienceKey key, int number) {
        return faults.call("AudienceStore.chunk", () -> store.chunk(key, number));
    }

    @Override
    public void removeChunks(AudienceKey key) {
        faults.run("AudienceStore.removeChunks", () -> store.removeChunks(key));
    }
}
