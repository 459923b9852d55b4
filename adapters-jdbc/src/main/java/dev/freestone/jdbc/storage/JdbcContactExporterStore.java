package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Contact exporters inside one transaction. */
final class JdbcContactExporterStore implements ContactExporterStore {
    private static final String NOT_DELETED = " AND deleted_at IS NULL";
    private static final TableShape<ContactExporterRow> SHAPE = new DocumentShape<>(
            "freestone_contact_exporter",
            row -> row.id().value(),
            ContactExporterRow::columns,
            ContactExporterRow::document,
            (id, columns, version, document) ->
                    new ContactExporterRow(ContactExporterId.of(id), columns, version, document));

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

    @Override
    public List<ContactExporterRow> everywhere(Optional<ContactExporterId> after, int limit) {
        return table.everywhere(after.map(ContactExporterId::value), limit);
    }
}
