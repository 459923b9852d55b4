package dev.freestone.jdbc.storage;

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
final class JdbcCaseTypeStore implements CaseTypeStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final CaseTypeShape SHAPE = new CaseTypeShape();

    private final ObjectTable<CaseTypeRow> table;

    JdbcCaseTypeStore(Session session) {
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(CaseTypeRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(CaseTypeRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<CaseTypeRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public List<CaseTypeRow> find(CompanyId company, Collection<CaseTypeId> ids) {
        return table.find(company, ids.stream().map(CaseTypeId::value).toList());
    }

    @Override
    public Optional<CaseTypeRow> lock(CompanyId company, CaseTypeId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<CaseTypeRow> page(CompanyId company, Slice<CaseTypeRow> slice) {
        return table.page(company, slice, NOT_DELETED);
    }

    @Override
    public long count(CompanyId company) {
        return table.count(company, NOT_DELETED);
    }
}
