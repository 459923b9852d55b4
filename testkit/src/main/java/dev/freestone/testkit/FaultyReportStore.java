package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;

/** A store of a {@link FaultyStorage}. */
final class FaultyReportStore implements ReportStore {
    private final ReportStore store;
    private final Faults faults;

    FaultyReportStore(ReportStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public List<ReportRow> lock(CompanyId company, Collection<ReportId> ids) {
        return faults.call("ReportStore.lock", () -> store.lock(company, ids));
    }

    @Override
    public List<WriteResult> insert(List<ReportRow> rows) {
        return faults.call("ReportStore.insert", () -> store.insert(rows));
    }

    @Override
    public List<WriteResult> update(List<ReportRow> rows) {
        return faults.call("ReportStore.update", () -> store.update(rows));
    }

    @Override
    public List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit) {
        return faults.call("ReportStore.page", () -> store.page(company, person, after, limit));
    }

    @Override
    public List<ReportRow> page(CompanyId company, long after, int limit) {
        return faults.call("ReportStore.page", () -> store.page(company, after, limit));
    }
}
