package dev.freestone.testkit;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.CaseTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyCaseTypeStore implements CaseTypeStore {
    private final CaseTypeStore store;
    private final Faults faults;

    FaultyCaseTypeStore(CaseTypeStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(CaseTypeRow row) {
        return faults.call("CaseTypeStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(CaseTypeRow row, long expectedVersion) {
        return faults.call("CaseTypeStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<CaseTypeRow> find(CompanyId company, AnyId id) {
        return faults.call("CaseTypeStore.find", () -> store.find(company, id));
    }

    @Override
    public List<CaseTypeRow> find(CompanyId company, Collection<CaseTypeId> ids) {
        return faults.call("CaseTypeStore.find", () -> store.find(company, ids));
    }

    @Override
    public Optional<CaseTypeRow> lock(CompanyId company, CaseTypeId id) {
        return faults.call("CaseTypeStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<CaseTypeRow> page(CompanyId company, Slice<CaseTypeRow> slice) {
        return faults.call("CaseTypeStore.page", () -> store.page(company, slice));
    }

    @Override
    public long count(CompanyId company) {
        return faults.call("CaseTypeStore.count", () -> store.count(company));
    }
}
