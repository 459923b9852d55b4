package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoProgramTypeRow;
import java.util.List;
import java.util.Optional;

/** Promo program types as table rows: one list a company, unique by external id while not deleted. */
final class PromoProgramTypeShape implements RowShape<CompanyId, PromoProgramTypeRow> {
    @Override
    public String id(PromoProgramTypeRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(PromoProgramTypeRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(PromoProgramTypeRow row) {
        return Optional.empty();
    }

    @Override
    public CompanyId list(PromoProgramTypeRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(PromoProgramTypeRow row) {
        return CampaignShape.externalKeys(row.columns());
    }

    @Override
    public long version(PromoProgramTypeRow row) {
        return row.version();
    }

    @Override
    public PromoProgramTypeRow withVersion(PromoProgramTypeRow row, long version) {
        return new PromoProgramTypeRow(row.id(), row.columns(), version, row.document());
    }
}
