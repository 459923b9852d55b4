package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingRuns implements RunStore {
    @Override
    public WriteResult insert(RunRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(RunRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<RunRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public List<RunRow> page(CompanyId company, CampaignId campaign, Slice<RunRow> slice) {
        return List.of();
    }

    @Override
    public List<RunRow> latest(CompanyId company, Optional<RunRow> after, int limit) {
        return List.of();
    }

    @Override
    public List<RunRow> latestLive(CompanyId company, Optional<RunRow> after, int limit) {
        return List.of();
    }

    @Override
    public long count(CompanyId company, CampaignId campaign) {
        return 0;
    }

    @Override
    public Optional<RunRow> live(CompanyId company, CampaignId campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<RunMark> mark(RunId id) {
        return Optional.empty();
    }

    @Override
    public boolean timestampTaken(CampaignId campaign, Instant timestamp) {
        return false;
    }

    @Override
    public WriteResult lease(RunId id, long expectedVersion, Lease lease) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult renew(RunId id, long fence, Instant until) {
        return WriteResult.SAVED;
    }
}
