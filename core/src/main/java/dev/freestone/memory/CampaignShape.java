package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ObjectColumns;
import java.util.List;
import java.util.Optional;

/** Campaigns as table rows: one list a company, unique by external id while not deleted. */
final class CampaignShape implements RowShape<CompanyId, CampaignRow> {
    @Override
    public String id(CampaignRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(CampaignRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(CampaignRow row) {
        return row.schedule();
    }

    @Override
    public CompanyId list(CampaignRow row) {
        return row.columns().company();
    }

    @Override
    public List<?> uniques(CampaignRow row) {
        return externalKeys(row.columns());
    }

    @Override
    public long version(CampaignRow row) {
        return row.version();
    }

    @Override
    public CampaignRow withVersion(CampaignRow row, long version) {
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                row.contactExporterId(),
                row.bulkSenderId(),
                row.keyId(),
                version,
                row.document());
    }

    static List<RowTable.ExternalKey> externalKeys(ObjectColumns columns) {
        return columns.deletedAt().isPresent()
                ? List.of()
                : columns
                        .externalId()
                        .map(external -> new RowTable.ExternalKey(columns.company(), external.value()))
                        .stream()
                        .toList();
    }
}
