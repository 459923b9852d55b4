package dev.freestone.testkit;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.CaseStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyCaseStore implements CaseStore {
    private final CaseStore store;
    private final Faults faults;

    FaultyCaseStore(CaseStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(CaseRow row) {
        return faults.call("CaseStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(CaseRow row, long expectedVersion) {
        return faults.call("CaseStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<CaseRow> find(CompanyId company, AnyId id) {
        return faults.call("CaseStore.find", () -> store.find(company, id));
    }

    @Override
    public List<CaseRow> find(CompanyId company, Collection<CaseId> ids) {
        return faults.call("CaseStore.find", () -> store.find(company, ids));
    }

    @Override
    public Optional<CaseRow> lock(CompanyId company, CaseId id) {
        return faults.call("CaseStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<CaseRow> page(CompanyId company, Optional<KeyedHash> borrower, Slice<CaseRow> slice) {
        return faults.call("CaseStore.page", () -> store.page(company, borrower, slice));
    }

    @Override
    public long count(CompanyId company, Optional<KeyedHash> borrower) {
        return faults.call("CaseStore.count", () -> store.count(company, borrower));
    }
}
