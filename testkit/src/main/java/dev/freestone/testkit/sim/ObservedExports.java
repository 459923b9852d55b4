package dev.freestone.testkit.sim;

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

/** A store of exported contacts whose additions are noted. */
record ObservedExports(ExportStore store, Changes changes) implements ExportStore {
    @Override
    public List<WriteResult> add(List<ExportRow> rows) {
        List<WriteResult> results = store.add(rows);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) == WriteResult.SAVED) {
                changes.exported.add(rows.get(i));
            }
        }
        return results;
    }

    @Override
    public void update(List<ExportRow> rows) {
        store.update(rows);
    }

    @Override
    public List<ExportRow> lock(RunId run, Collection<KeyedHash> persons) {
        return store.lock(run, persons);
    }

    @Override
    public List<ExportRow> overdue(int limit) {
        return store.overdue(limit);
    }

    @Override
    public Optional<Instant> nextAssumeAt() {
        return store.nextAssumeAt();
    }

    @Override
    public List<ExportRow> page(RunId run, long from, int limit) {
        return store.page(run, from, limit);
    }

    @Override
    public Map<ExportState, Long> counts(RunId run) {
        return store.counts(run);
    }
}
