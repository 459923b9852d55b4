package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Part of {@link DoNothingStorage}. */
final class DoNothingEngagementCampaigns implements EngagementCampaignStore {
    @Override
    public long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {
        return 0;
    }

    @Override
    public void forgetId(CompanyId company, EngagementKind kind, long id) {}

    @Override
    public Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return Optional.empty();
    }

    @Override
    public WriteResult insert(EngagementCampaignRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(EngagementCampaignRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id) {
        return Optional.empty();
    }

    @Override
    public List<EngagementCampaignRow> find(CompanyId company, Collection<EngagementCampaignId> ids) {
        return List.of();
    }

    @Override
    public Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink) {
        return Optional.empty();
    }

    @Override
    public Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey) {
        return Optional.empty();
    }

    @Override
    public Optional<EngagementCampaignRow> lock(CompanyId company, EngagementCampaignId id) {
        return Optional.empty();
    }

    @Override
    public Optional<EngagementCampaignRow> hold(CompanyId company, EngagementCampaignId id) {
        return Optional.empty();
    }

    @Override
    public List<EngagementCampaignRow> page(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        return List.of();
    }

    @Override
    public List<EngagementCampaignRow> newest(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        return List.of();
    }

    @Override
    public List<EngagementHead> open(CompanyId company, Instant now) {
        return List.of();
    }

    @Override
    public List<EngagementHead> endingAfter(CompanyId company, Instant at) {
        return List.of();
    }

    @Override
    public List<EngagementCampaignRow> ended(Instant now, int limit) {
        return List.of();
    }

    @Override
    public OptionalLong revision(CompanyId company) {
        return OptionalLong.empty();
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return 0;
    }
}
