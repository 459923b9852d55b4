package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bulk senders inside one transaction. */
final class JdbcBulkSenderStore implements BulkSenderStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final Shape SHAPE = new Shape();

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

    private static final class Shape implements TableShape<BulkSenderRow> {
        private static final List<String> COLUMNS = columnsOf();

        private static List<String> columnsOf() {
            List<String> columns = new ArrayList<>(ObjectHead.COLUMNS);
            columns.add("document");
            return List.copyOf(columns);
        }

        @Override
        public String table() {
            return "freestone_bulk_sender";
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<Object> values(BulkSenderRow row) {
            List<Object> values = new ArrayList<>(ObjectHead.values(row.id().value(), row.columns()));
            values.add(row.document().json());
            return values;
        }

        @Override
        public List<Unique> uniques(BulkSenderRow row) {
            return ObjectHead.uniques(row.columns());
        }

        @Override
        public String id(BulkSenderRow row) {
            return row.id().value();
        }

        @Override
        public CompanyId company(BulkSenderRow row) {
            return row.columns().company();
        }

        @Override
        public Optional<Object> sortValue(BulkSenderRow row, SortField field) {
            return ObjectHead.sortValue(row.id().value(), row.columns(), field);
        }

        @Override
        public BulkSenderRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
            return new BulkSenderRow(
                    BulkSenderId.of(rows.getString("id")),
                    ObjectHead.read(rows, dialect),
                    rows.getLong("version"),
                    Document.of(rows.getString("document")));
        }
    }
}
