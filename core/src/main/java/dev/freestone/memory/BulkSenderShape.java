package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** Bulk senders as table rows: one list a company, unique by external id while not deleted. */
final class BulkSenderShape implements RowShape<CompanyId, BulkSenderRow> {
    @Override
    public String id(BulkSenderRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(BulkSenderRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(BulkSenderRow row) {
        return Optional.empty();
    }

    @Override
    public CompanyId list(BulkSenderRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(BulkSenderRow row) {
        return CampaignShape.externalKeys(row.columns());
    }

    @Override
    public long version(BulkSenderRow row) {
        return row.version();
    }

    @Override
    public BulkSenderRow withVersion(BulkSenderRow row, long version) {
        return new BulkSenderRow(row.id(), row.columns(), version, row.document());
    }
}
