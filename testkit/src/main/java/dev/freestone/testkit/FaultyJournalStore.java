package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.JournalStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A store of a {@link FaultyStorage}. */
final class FaultyJournalStore implements JournalStore {
    private final JournalStore store;
    private final Faults faults;

    FaultyJournalStore(JournalStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void append(JournalEntry entry) {
        faults.run("JournalStore.append", () -> store.append(entry));
    }

    @Override
    public void append(List<JournalEntry> entries) {
        faults.run("JournalStore.append", () -> store.append(entries));
    }

    @Override
    public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
        return faults.call("JournalStore.page", () -> store.page(company, kind, objectId, after, limit));
    }

    @Override
    public List<JournalRecord> within(CompanyId company, String kind, Instant from, Instant to, long after, int limit) {
        return faults.call("JournalStore.within", () -> store.within(company, kind, from, to, after, limit));
    }

    @Override
    public void redact(CompanyId company, Map<Long, String> digests) {
        faults.run("JournalStore.redact", () -> store.redact(company, digests));
    }
}
