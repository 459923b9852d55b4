package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyBulkSenderStore implements BulkSenderStore {
    private final BulkSenderStore store;
    private final Faults faults;

    FaultyBulkSenderStore(BulkSenderStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(BulkSenderRow row) {
        return faults.call("BulkSenderStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(BulkSenderRow row, long expectedVersion) {
        return faults.call("BulkSenderStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<BulkSenderRow> find(CompanyId company, AnyId id) {
        return faults.call("BulkSenderStore.find", () -> store.find(company, id));
    }

    @Override
    public Optional<BulkSenderRow> lock(CompanyId company, BulkSenderId id) {
        return faults.call("BulkSenderStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<BulkSenderRow> page(CompanyId company, Slice<BulkSenderRow> slice) {
        return faults.call("BulkSenderStore.page", () -> store.page(company, slice));
    }

    @Override
    public long count(CompanyId company) {
        return faults.call("BulkSenderStore.count", () -> store.count(company));
    }

    @Override
    public List<BulkSenderRow> everywhere(Optional<BulkSenderId> after, int limit) {
        return faults.call("BulkSenderStore.everywhere", () -> store.everywhere(after, limit));
    }
}
