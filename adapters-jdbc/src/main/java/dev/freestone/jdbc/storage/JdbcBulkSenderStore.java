package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Bulk senders inside one transaction. */
final class JdbcBulkSenderStore implements BulkSenderStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final TableShape<BulkSenderRow> SHAPE = new DocumentShape<>(
            "freestone_bulk_sender",
            row -> row.id().value(),
            BulkSenderRow::columns,
            BulkSenderRow::document,
            (id, columns, version, document) -> new BulkSenderRow(BulkSenderId.of(id), columns, version, document));

    private final ObjectTable<BulkSenderRow> table;

    JdbcBulkSenderStore(Session session) {
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(BulkSenderRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(BulkSenderRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<BulkSenderRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public Optional<BulkSenderRow> lock(CompanyId company, BulkSenderId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<BulkSenderRow> page(CompanyId company, Slice<BulkSenderRow> slice) {
        return table.page(company, slice, NOT_DELETED);
    }

    @Override
    public long count(CompanyId company) {
        return table.count(company, NOT_DELETED);
    }

    @Override
    public List<BulkSenderRow> everywhere(Optional<BulkSenderId> after, int limit) {
        return table.everywhere(after.map(BulkSenderId::value), limit);
    }
}
