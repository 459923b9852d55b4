package dev.freestone.testkit;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.PromoProgramTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingPromoProgramTypes implements PromoProgramTypeStore {
    @Override
    public WriteResult insert(PromoProgramTypeRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(PromoProgramTypeRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<PromoProgramTypeRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public Optional<PromoProgramTypeRow> lock(CompanyId company, PromoProgramTypeId id) {
        return Optional.empty();
    }

    @Override
    public List<PromoProgramTypeRow> page(CompanyId company, Slice<PromoProgramTypeRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company) {
        return 0;
    }
}
