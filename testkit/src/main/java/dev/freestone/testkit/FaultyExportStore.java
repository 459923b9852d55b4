package dev.freestone.testkit;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of a {@link FaultyStorage}. */
final class FaultyExportStore implements ExportStore {
    private final ExportStore store;
    private final Faults faults;

    FaultyExportStore(ExportStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public List<WriteResult> add(List<ExportRow> rows) {
        return faults.call("ExportStore.add", () -> store.add(rows));
    }

    @Override
    public void update(List<ExportRow> rows) {
        faults.run("ExportStore.update", () -> store.update(rows));
    }

    @Override
    public List<ExportRow> lock(RunId run, Collection<KeyedHash> persons) {
        return faults.call("ExportStore.lock", () -> store.lock(run, persons));
    }

    @Override
    public List<ExportRow> overdue(int limit) {
        return faults.call("ExportStore.overdue", () -> store.overdue(limit));
    }

    @Override
    public Optional<Instant> nextAssumeAt() {
        return faults.call("ExportStore.nextAssumeAt", () -> store.nextAssumeAt());
    }

    @Override
    public List<ExportRow> page(RunId run, long from, int limit) {
        return faults.call("ExportStore.page", () -> store.page(run, from, limit));
    }

    @Override
    public Map<ExportState, Long> counts(RunId run) {
        return faults.call("ExportStore.counts", () -> store.counts(run));
    }
}
