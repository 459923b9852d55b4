package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** Contact exporters as table rows: one list a company, unique by external id while not deleted. */
final class ContactExporterShape implements RowShape<CompanyId, ContactExporterRow> {
    @Override
    public String id(ContactExporterRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(ContactExporterRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(ContactExporterRow row) {
        return Optional.empty();
    }

    @Override
    public CompanyId list(ContactExporterRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(ContactExporterRow row) {
        return CampaignShape.externalKeys(row.columns());
    }

    @Override
    public long version(ContactExporterRow row) {
        return row.version();
    }

    @Override
    public ContactExporterRow withVersion(ContactExporterRow row, long version) {
        return new ContactExporterRow(row.id(), row.columns(), version, row.document());
    }
}
