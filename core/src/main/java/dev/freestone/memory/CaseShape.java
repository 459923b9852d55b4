package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** Cases as table rows: one list a company, unique by external id while not deleted. */
final class CaseShape implements RowShape<CompanyId, CaseRow> {
    @Override
    public String id(CaseRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(CaseRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(CaseRow row) {
        return Optional.empty();
    }

    @Override
    public CompanyId list(CaseRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(CaseRow row) {
        return CampaignShape.externalKeys(row.columns());
    }

    @Override
    public long version(CaseRow row) {
        return row.version();
    }

    @Override
    public CaseRow withVersion(CaseRow row, long version) {
        return new CaseRow(row.id(), row.columns(), row.borrowers(), version, row.document());
    }
}
