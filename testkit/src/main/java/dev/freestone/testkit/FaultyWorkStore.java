package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyWorkStore implements WorkStore {
    private final WorkStore store;
    private final Faults faults;

    FaultyWorkStore(WorkStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void put(WorkItem item) {
        faults.run("WorkStore.put", () -> store.put(item));
    }

    @Override
    public void put(List<WorkItem> items) {
        faults.run("WorkStore.put", () -> store.put(items));
    }

    @Override
    public void remove(String kind, CompanyId company, String objectId) {
        faults.run("WorkStore.remove", () -> store.remove(kind, company, objectId));
    }

    @Override
    public Optional<Instant> dueAt(String kind, CompanyId company, String objectId) {
        return faults.call("WorkStore.dueAt", () -> store.dueAt(kind, company, objectId));
    }
}
