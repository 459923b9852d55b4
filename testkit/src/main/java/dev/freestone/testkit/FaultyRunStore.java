package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store of a {@link FaultyStorage}. */
final class FaultyRunStore implements RunStore {
    private final RunStore store;
    private final Faults faults;

    FaultyRunStore(RunStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(RunRow row) {
        return faults.call("RunStore.insert", () -> store.insert(row));
    }

    @Override
    public List<WriteResult> insert(List<RunRow> rows) {
        return faults.call("RunStore.insert", () -> store.insert(rows));
    }

    @Override
    public WriteResult update(RunRow row, long expectedVersion) {
        return faults.call("RunStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<RunRow> find(CompanyId company, AnyId id) {
        return faults.call("RunStore.find", () -> store.find(company, id));
    }

    @Override
    public List<RunRow> page(CompanyId company, CampaignId campaign, Slice<RunRow> slice) {
        return faults.call("RunStore.page", () -> store.page(company, campaign, slice));
    }

    @Override
    public List<RunRow> latest(CompanyId company, Optional<RunRow> after, int limit) {
        return faults.call("RunStore.latest", () -> store.latest(company, after, limit));
    }

    @Override
    public List<RunRow> latestLive(CompanyId company, Optional<RunRow> after, int limit) {
        return faults.call("RunStore.latestLive", () -> store.latestLive(company, after, limit));
    }

    @Override
    public long count(CompanyId company, CampaignId campaign) {
        return faults.call("RunStore.count", () -> store.count(company, campaign));
    }

    @Override
    public Optional<RunRow> live(CompanyId company, CampaignId campaign) {
        return faults.call("RunStore.live", () -> store.live(company, campaign));
    }

    @Override
    public Set<CampaignKey> live(Collection<CampaignKey> campaigns) {
        return faults.call("RunStore.live", () -> store.live(campaigns));
    }

    @Override
    public Optional<RunMark> mark(RunId id) {
        return faults.call("RunStore.mark", () -> store.mark(id));
    }

    @Override
    public boolean timestampTaken(CampaignId campaign, Instant timestamp) {
        return faults.call("RunStore.timestampTaken", () -> store.timestampTaken(campaign, timestamp));
    }

    @Override
    public Set<CampaignId> timestampTaken(Collection<CampaignId> campaigns, Instant timestamp) {
        return faults.call("RunStore.timestampTaken", () -> store.timestampTaken(campaigns, timestamp));
    }

    @Override
    public WriteResult lease(RunId id, long expectedVersion, Lease lease) {
        return faults.call("RunStore.lease", () -> store.lease(id, expectedVersion, lease));
    }

    @Override
    public WriteResult renew(RunId id, long fence, Instant until) {
        return faults.call("RunStore.renew", () -> store.renew(id, fence, until));
    }
}
