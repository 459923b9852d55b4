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

/** Part of {@link DoNothingStorage}. */
final class DoNothingAudiences implements AudienceStore {
    @Override
    public WriteResult insert(AudienceRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(AudienceRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(AudienceKey key, Lease lease) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<AudienceRow> find(AudienceKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<AudienceRow> latest(CompanyId company, AdUnitId unit, Optional<Instant> before) {
        return Optional.empty();
    }

    @Override
    public List<AudienceRow> ofCampaign(CompanyId company, EngagementCampaignId campaign, int limit) {
        return List.of();
    }

    @Override
    public WriteResult addChunk(AudienceKey key, int number, Document customers) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<Document> chunk(AudienceKey key, int number) {
        return Optional.empty();
    }

    @Override
    public void removeChunks(AudienceKey key) {}
}
