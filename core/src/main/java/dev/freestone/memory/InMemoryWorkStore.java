package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkStore;
import java.time.Instant;
import java.util.Optional;

/** Due work inside one transaction. */
final class InMemoryWorkStore implements WorkStore {
    private final WorkTable work;
    private final TxScope scope;

    InMemoryWorkStore(WorkTable work, TxScope scope) {
        this.work = work;
        this.scope = scope;
    }

    @Override
    public void put(WorkItem item) {
        work.put(item, scope.undo());
    }

    @Override
    public void remove(String kind, CompanyId company, String objectId) {
        work.remove(new WorkEntry.Key(kind, company, objectId), scope.undo());
    }

    @Override
    public Optional<Instant> dueAt(String kind, CompanyId company, String objectId) {
        scope.check();
        return work.dueAt(new WorkEntry.Key(kind, company, objectId));
    }
}
