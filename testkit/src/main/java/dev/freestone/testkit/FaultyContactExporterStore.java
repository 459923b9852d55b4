package dev.freestone.testkit;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyContactExporterStore implements ContactExporterStore {
    private final ContactExporterStore store;
    private final Faults faults;

    FaultyContactExporterStore(ContactExporterStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public WriteResult insert(ContactExporterRow row) {
        return faults.call("ContactExporterStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(ContactExporterRow row, long expectedVersion) {
        return faults.call("ContactExporterStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<ContactExporterRow> find(CompanyId company, AnyId id) {
        return faults.call("ContactExporterStore.find", () -> store.find(company, id));
    }

    @Override
    public Optional<ContactExporterRow> lock(CompanyId company, ContactExporterId id) {
        return faults.call("ContactExporterStore.lock", () -> store.lock(company, id));
    }

    @Override
    public List<ContactExporterRow> page(CompanyId company, Slice<ContactExporterRow> slice) {
        return faults.call("ContactExporterStore.page", () -> store.page(company, slice));
    }

    @Override
    public long count(CompanyId company) {
        return faults.call("ContactExporterStore.count", () -> store.count(company));
    }

    @Override
    public List<ContactExporterRow> everywhere(Optional<ContactExporterId> after, int limit) {
        return faults.call("ContactExporterStore.everywhere", () -> store.everywhere(after, limit));
    }
}
