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

/** Part of {@link DoNothingStorage}. */
final class DoNothingCases implements CaseStore {
    @Override
    public WriteResult insert(CaseRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(CaseRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<CaseRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public List<CaseRow> find(CompanyId company, Collection<CaseId> ids) {
        return List.of();
    }

    @Override
    public Optional<CaseRow> lock(CompanyId company, CaseId id) {
        return Optional.empty();
    }

    @Override
    public List<CaseRow> page(CompanyId company, Optional<KeyedHash> borrower, Slice<CaseRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company, Optional<KeyedHash> borrower) {
        return 0;
    }
}
