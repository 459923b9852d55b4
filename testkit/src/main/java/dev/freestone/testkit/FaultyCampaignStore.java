package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A store of a {@link FaultyStorage}. */
final class FaultyCampaignStore implements CampaignStore {
    private final CampaignStore store;
    private final Faults faults;

    FaultyCampaignStore(CampaignStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(CampaignRow row) {
        return faults.call("CampaignStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(CampaignRow row, long expectedVersion) {
        return faults.call("CampaignStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<CampaignRow> find(CompanyId company, AnyId id) {
        return faults.call("CampaignStore.find", () -> store.find(company, id));
    }

    @Override
    public List<CampaignRow> find(CompanyId company, Collection<CampaignId> ids) {
        return faults.call("CampaignStore.find", () -> store.find(company, ids));
    }

    @Override
    public Optional<CampaignRow> lock(CompanyId company, CampaignId id) {
        return faults.call("CampaignStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<CampaignRow> lock(SortedSet<CampaignKey> keys) {
        return faults.call("CampaignStore.lock", () -> store.lock(keys));
    }

    @Override
    public List<CampaignRow> page(CompanyId company, Slice<CampaignRow> slice) {
        return faults.call("CampaignStore.page", () -> store.page(company, slice));
    }

    @Override
    public long count(CompanyId company) {
        return faults.call("CampaignStore.count", () -> store.count(company));
    }

    @Override
    public boolean uses(CompanyId company, ContactExporterId exporter) {
        return faults.call("CampaignStore.uses", () -> store.uses(company, exporter));
    }

    @Override
    public boolean uses(CompanyId company, BulkSenderId sender) {
        return faults.call("CampaignStore.uses", () -> store.uses(company, sender));
    }

    @Override
    public List<CampaignRow> sealedOtherwise(CompanyId company, String keyId, Optional<CampaignId> after, int limit) {
        return faults.call("CampaignStore.sealedOtherwise", () -> store.sealedOtherwise(company, keyId, after, limit));
    }

    @Override
    public List<CampaignRow> everywhere(Optional<CampaignId> after, int limit) {
        return faults.call("CampaignStore.everywhere", () -> store.everywhere(after, limit));
    }
}
