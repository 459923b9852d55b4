package dev.freestone.memory;

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

/** Case types inside one transaction. */
final class InMemoryCaseTypeStore implements CaseTypeStore {
    private final RowTable<CompanyId, CaseTypeRow> rows;
    private final TxScope scope;

    InMemoryCaseTypeStore(RowTable<CompanyId, CaseTypeRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(CaseTypeRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(CaseTypeRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<CaseTypeRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public List<CaseTypeRow> find(CompanyId company, Collection<CaseTypeId> ids) {
        scope.check();
        return rows.find(company, ids.stream().map(CaseTypeId::value));
    }

    @Override
    public Optional<CaseTypeRow> lock(CompanyId company, CaseTypeId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<CaseTypeRow> page(CompanyId company, Slice<CaseTypeRow> slice) {
        scope.check();
        return rows.page(company, slice);
    }

    @Override
    public long count(CompanyId company) {
        scope.check();
        return rows.all(company).size();
    }
}
