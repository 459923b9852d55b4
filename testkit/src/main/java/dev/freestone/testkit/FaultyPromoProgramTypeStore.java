package dev.freestone.testkit;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.PromoProgramTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyPromoProgramTypeStore implements PromoProgramTypeStore {
    private final PromoProgramTypeStore store;
    private final Faults faults;

    FaultyPromoProgramTypeStore(PromoProgramTypeStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(PromoProgramTypeRow row) {
        return faults.call("PromoProgramTypeStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(PromoProgramTypeRow row, long expectedVersion) {
        return faults.call("PromoProgramTypeStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<PromoProgramTypeRow> find(CompanyId company, AnyId id) {
        return faults.call("PromoProgramTypeStore.find", () -> store.find(company, id));
    }

    @Override
    public Optional<PromoProgramTypeRow> lock(CompanyId company, PromoProgramTypeId id) {
        return faults.call("PromoProgramTypeStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<PromoProgramTypeRow> page(CompanyId company, Slice<PromoProgramTypeRow> slice) {
        return faults.call("PromoProgramTypeStore.page", () -> store.page(company, slice));
    }

    @Override
    public long count(CompanyId company) {
        return faults.call("PromoProgramTypeStore.count", () -> store.count(company));
    }
}
