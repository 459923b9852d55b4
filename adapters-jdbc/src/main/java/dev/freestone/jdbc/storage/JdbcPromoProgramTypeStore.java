package dev.freestone.jdbc.storage;

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
final class JdbcPromoProgramTypeStore implements PromoProgramTypeStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final TableShape<PromoProgramTypeRow> SHAPE = new DocumentShape<>(
            "freestone_promo_program_type",
            row -> row.id().value(),
            PromoProgramTypeRow::columns,
            PromoProgramTypeRow::document,
            (id, columns, version, document) ->
                    new PromoProgramTypeRow(PromoProgramTypeId.of(id), columns, version, document));

    private final ObjectTable<PromoProgramTypeRow> table;

    JdbcPromoProgramTypeStore(Session session) {
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(PromoProgramTypeRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(PromoProgramTypeRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<PromoProgramTypeRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public Optional<PromoProgramTypeRow> lock(CompanyId company, PromoProgramTypeId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<PromoProgramTypeRow> page(CompanyId company, Slice<PromoProgramTypeRow> slice) {
        return table.page(company, slice, NOT_DELETED);
    }

    @Override
    public long count(CompanyId company) {
        return table.count(company, NOT_DELETED);
    }
}
