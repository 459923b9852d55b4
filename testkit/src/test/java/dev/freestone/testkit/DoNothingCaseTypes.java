package dev.freestone.testkit;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.CaseTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingCaseTypes implements CaseTypeStore {
    @Override
    public WriteResult insert(CaseTypeRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(CaseTypeRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<CaseTypeRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public List<CaseTypeRow> find(CompanyId company, Collection<CaseTypeId> ids) {
        return List.of();
    }

    @Override
    public Optional<CaseTypeRow> lock(CompanyId company, CaseTypeId id) {
        return Optional.empty();
    }

    @Override
    public List<CaseTypeRow> page(CompanyId company, Slice<CaseTypeRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company) {
        return 0;
    }
}
