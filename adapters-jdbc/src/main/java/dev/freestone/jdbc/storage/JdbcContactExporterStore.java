package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contact exporters inside one transaction. */
final class JdbcContactExporterStore implements ContactExporterStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final Shape SHAPE = new Shape();

    private final ObjectTable<ContactExporterRow> table;

    JdbcContactExporterStore(Session session) {
        this.table = new ObjectTable<>(session, SHAPE);
    }

    @Override
    public WriteResult insert(ContactExporterRow row) {
        return table.insert(row);
    }

    @Override
    public WriteResult update(ContactExporterRow row, long expectedVersion) {
        return table.update(row, expectedVersion);
    }

    @Override
    public Optional<ContactExporterRow> find(CompanyId company, AnyId id) {
        return table.find(company, id);
    }

    @Override
    public Optional<ContactExporterRow> lock(CompanyId company, ContactExporterId id) {
        return table.lock(company, id.value());
    }

    @Override
    public List<ContactExporterRow> page(CompanyId company, Slice<ContactExporterRow> slice) {
        return table.page(company, slice, NOT_DELETED);
    }

    @Override
    public long count(CompanyId company) {
        return table.count(company, NOT_DELETED);
    }

    private static final class Shape implements TableShape<ContactExporterRow> {
        private static final List<String> COLUMNS = columnsOf();

        private static List<String> columnsOf() {
            List<String> columns = new ArrayList<>(ObjectHead.COLUMNS);
            columns.add("document");
            return List.copyOf(columns);
        }

        @Override
        public String table() {
            return "freestone_contact_exporter";
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public List<Object> values(ContactExporterRow row) {
            List<Object> values = new ArrayList<>(ObjectHead.values(row.id().value(), row.columns()));
            values.add(row.document().json());
            return values;
        }

        @Override
        public List<Unique> uniques(ContactExporterRow row) {
            return ObjectHead.uniques(row.columns());
        }

        @Override
        public String id(ContactExporterRow row) {
            return row.id().value();
        }

        @Override
        public CompanyId company(ContactExporterRow row) {
            return row.columns().company();
        }

        @Override
        public Optional<Object> sortValue(ContactExporterRow row, SortField field) {
            return ObjectHead.sortValue(row.id().value(), row.columns(), field);
        }

        @Override
        public ContactExporterRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
            return new ContactExporterRow(
                    ContactExporterId.of(rows.getString("id")),
                    ObjectHead.read(rows, dialect),
                    rows.getLong("version"),
                    Document.of(rows.getString("document")));
        }
    }
}
