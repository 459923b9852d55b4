package dev.freestone.memory;

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
final class InMemoryContactExporterStore implements ContactExporterStore {
    private final RowTable<CompanyId, ContactExporterRow> rows;
    private final TxScope scope;

    InMemoryContactExporterStore(RowTable<CompanyId, ContactExporterRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(ContactExporterRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(ContactExporterRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<ContactExporterRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public Optional<ContactExporterRow> lock(CompanyId company, ContactExporterId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<ContactExporterRow> page(CompanyId company, Slice<ContactExporterRow> slice) {
        scope.check();
        return rows.page(company, slice);
    }

    @Override
    public long count(CompanyId company) {
        scope.check();
        return rows.all(company).size();
    }

    @Override
    public List<ContactExporterRow> everywhere(Optional<ContactExporterId> after, int limit) {
        scope.check();
        return rows.live(after.map(ContactExporterId::value), limit);
    }
}
