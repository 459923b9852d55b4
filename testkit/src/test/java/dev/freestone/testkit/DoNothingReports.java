package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Part of {@link DoNothingStorage}. */
final class DoNothingReports implements ReportStore {
    @Override
    public List<ReportRow> lock(CompanyId company, Collection<ReportId> ids) {
        return List.of();
    }

    @Override
    public List<WriteResult> insert(List<ReportRow> rows) {
        return Collections.nCopies(rows.size(), WriteResult.SAVED);
    }

    @Override
    public List<WriteResult> update(List<ReportRow> rows) {
        return Collections.nCopies(rows.size(), WriteResult.SAVED);
    }

    @Override
    public List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit) {
        return List.of();
    }

    @Override
    public List<ReportRow> page(CompanyId company, long after, int limit) {
        return List.of();
    }
}
