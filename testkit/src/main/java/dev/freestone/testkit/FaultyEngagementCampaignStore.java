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

/** A store of a {@link FaultyStorage}. */
final class FaultyEngagementCampaignStore implements EngagementCampaignStore {
    private final EngagementCampaignStore store;
    private final Faults faults;

    FaultyEngagementCampaignStore(EngagementCampaignStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public long nextId(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {
        return faults.call("EngagementCampaignStore.nextId", () -> store.nextId(company, kind, campaign));
    }

    @Override
    public void forgetId(CompanyId company, EngagementKind kind, long id) {
        faults.run("EngagementCampaignStore.forgetId", () -> store.forgetId(company, kind, id));
    }

    @Override
    public Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return faults.call("EngagementCampaignStore.campaignOf", () -> store.campaignOf(company, kind, id));
    }

    @Override
    public WriteResult insert(EngagementCampaignRow row) {
        return faults.call("EngagementCampaignStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(EngagementCampaignRow row, long expectedVersion) {
        return faults.call("EngagementCampaignStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public WriteResult delete(CompanyId company, EngagementCampaignId id, long expectedVersion) {
        return faults.call("EngagementCampaignStore.delete", () -> store.delete(company, id, expectedVersion));
    }

    @Override
    public Optional<EngagementCampaignRow> find(CompanyId company, EngagementCampaignId id) {
        return faults.call("EngagementCampaignStore.find", () -> store.find(company, id));
    }

    @Override
    public List<EngagementCampaignRow> find(CompanyId company, Collection<EngagementCampaignId> ids) {
        return faults.call("EngagementCampaignStore.find", () -> store.find(company, ids));
    }

    @Override
    public Optional<EngagementCampaignRow> findByPermalink(CompanyId company, String permalink) {
        return faults.call("EngagementCampaignStore.findByPermalink", () -> store.findByPermalink(company, permalink));
    }

    @Override
    public Optional<EngagementCampaignRow> findByName(CompanyId company, String nameKey) {
        return faults.call("EngagementCampaignStore.findByName", () -> store.findByName(company, nameKey));
    }

    @Override
    public Optional<EngagementCampaignRow> lock(CompanyId company, EngagementCampaignId id) {
        return faults.call("EngagementCampaignStore.lock", () -> store.lock(company, id));
    }

    @Override
    public Optional<EngagementCampaignRow> hold(CompanyId company, EngagementCampaignId id) {
        return faults.call("EngagementCampaignStore.hold", () -> store.hold(company, id));
    }

    @Override
    public List<EngagementCampaignRow> page(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        return faults.call("EngagementCampaignStore.page", () -> store.page(company, after, limit));
    }

    @Override
    public List<EngagementCampaignRow> newest(CompanyId company, Optional<EngagementCampaignId> after, int limit) {
        return faults.call("EngagementCampaignStore.newest", () -> store.newest(company, after, limit));
    }

    @Override
    public List<EngagementHead> open(CompanyId company, Instant now) {
        return faults.call("EngagementCampaignStore.open", () -> store.open(company, now));
    }

    @Override
    public List<EngagementHead> endingAfter(CompanyId company, Instant at) {
        return faults.call("EngagementCampaignStore.endingAfter", () -> store.endingAfter(company, at));
    }

    @Override
    public List<EngagementCampaignRow> ended(Instant now, int limit) {
        return faults.call("EngagementCampaignStore.ended", () -> store.ended(now, limit));
    }

    @Override
    public OptionalLong revision(CompanyId company) {
        return faults.call("EngagementCampaignStore.revision", () -> store.revision(company));
    }

    @Override
    public long nextRevision(CompanyId company, int step) {
        return faults.call("EngagementCampaignStore.nextRevision", () -> store.nextRevision(company, step));
    }
}
