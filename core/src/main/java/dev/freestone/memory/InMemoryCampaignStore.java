package dev.freestone.memory;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Campaigns inside one transaction. */
final class InMemoryCampaignStore implements CampaignStore {
    private final RowTable<CompanyId, CampaignRow> rows;
    private final TxScope scope;

    InMemoryCampaignStore(RowTable<CompanyId, CampaignRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public WriteResult insert(CampaignRow row) {
        return rows.insert(row, scope.undo());
    }

    @Override
    public WriteResult update(CampaignRow row, long expectedVersion) {
        return rows.update(row, expectedVersion, scope.undo());
    }

    @Override
    public Optional<CampaignRow> find(CompanyId company, AnyId id) {
        scope.check();
        return rows.find(company, id);
    }

    @Override
    public Optional<CampaignRow> lock(CompanyId company, CampaignId id) {
        scope.check(); // one transaction at a time: nobody else can change it
        return rows.find(company, AnyId.ofPublic(id.value()));
    }

    @Override
    public List<CampaignRow> page(CompanyId company, Slice<CampaignRow> slice) {
        scope.check();
        return rows.page(company, slice);
    }

    @Override
    public long count(CompanyId company) {
        scope.check();
        return rows.all(company).size();
    }

    @Override
    public boolean uses(CompanyId company, ContactExporterId exporter) {
        scope.check();
        Optional<ContactExporterId> wanted = Optional.of(exporter);
        return rows.all(company).stream()
                .anyMatch(row -> row.contactExporterId().equals(wanted));
    }

    @Override
    public boolean uses(CompanyId company, BulkSenderId sender) {
        scope.check();
        Optional<BulkSenderId> wanted = Optional.of(sender);
        return rows.all(company).stream().anyMatch(row -> row.bulkSenderId().equals(wanted));
    }

    @Override
    public List<CampaignRow> sealedOtherwise(CompanyId company, String keyId, Optional<CampaignId> after, int limit) {
        scope.check();
        return rows.all().stream()
                .filter(row -> row.columns().company().equals(company))
                .filter(row -> row.keyId().filter(id -> !id.equals(keyId)).isPresent())
                .filter(row -> after.isEmpty()
                        || row.id().value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(row -> row.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CampaignRow> everywhere(Optional<CampaignId> after, int limit) {
        scope.check();
        return rows.live(after.map(CampaignId::value), limit);
    }
}
