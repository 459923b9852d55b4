package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** Case types as table rows: one list a company, unique by external id. */
final class CaseTypeShape implements RowShape<CompanyId, CaseTypeRow> {
    @Override
    public String id(CaseTypeRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(CaseTypeRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(CaseTypeRow row) {
        return Optional.empty();
    }

    @Override
    public CompanyId list(CaseTypeRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(CaseTypeRow row) {
        return CampaignShape.externalKeys(row.columns());
    }

    @Override
    public long version(CaseTypeRow row) {
        return row.version();
    }

    @Override
    public CaseTypeRow withVersion(CaseTypeRow row, long version) {
        return new CaseTypeRow(row.id(), row.columns(), row.loanTypeId(), version, row.document());
    }
}
