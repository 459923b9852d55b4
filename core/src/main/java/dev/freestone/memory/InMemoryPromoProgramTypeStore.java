package dev.freestone.memory;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.spi.PromoProgramTypeRow;
import dev.freestone.spi.PromoProgramTypeStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Promo program types inside one transaction. */
final class InMemoryPromoProgramTypeStore implements PromoProgramTypeStore {
    private final RowTable<CompanyId, PromoProgramTypeRow> rows;
    private final TxScope scope;

    InMemoryPromoProgramTypeStore(RowTable<CompanyId, PromoProgramTypeRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(PromoProgramTypeRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(PromoProgramTypeRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<PromoProgramTypeRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public Optional<PromoProgramTypeRow> lock(CompanyId company, PromoProgramTypeId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<PromoProgramTypeRow> page(CompanyId company, Slice<PromoProgramTypeRow> slice) {
        scope.check();
        return rows.page(company, slice);
    }

    @Override
    public long count(CompanyId company) {
        scope.check();
        return rows.all(company).size();
    }
}
