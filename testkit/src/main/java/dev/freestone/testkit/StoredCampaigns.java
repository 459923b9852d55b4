package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Campaigns. */
final class StoredCampaigns implements ExaminedKind {
    private static final String PREFIX = "CG-0000-";

    @Override
    public AnyId id(StoredSample sample) {
        return AnyId.ofPublic(campaignId(sample).value());
    }

    @Override
    public WriteResult insert(Tx tx, StoredSample sample) {
        return tx.campaigns().insert(row(sample));
    }

    @Override
    public WriteResult update(Tx tx, StoredSample sample, long expectedVersion) {
        return tx.campaigns().update(row(sample), expectedVersion);
    }

    @Override
    public Optional<Found> find(Tx tx, CompanyId company, AnyId id) {
        return tx.campaigns().find(company, id).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample) {
        return tx.campaigns().lock(company, campaignId(sample)).map(row -> new Found(sample(row), row.version()));
    }

    @Override
    public List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit) {
        var slice = new Slice<>(order, cursor.map(StoredCampaigns::row), side, limit);
        return tx.campaigns().page(company, slice).stream()
                .map(StoredCampaigns::sample)
                .toList();
    }

    @Override
    public long count(Tx tx, CompanyId company) {
        return tx.campaigns().count(company);
    }

    @Override
    public List<StoredSample> everywhere(Tx tx, Optional<StoredSample> after, int limit) {
        return tx.campaigns().everywhere(after.map(StoredCampaigns::campaignId), limit).stream()
                .map(StoredCampaigns::sample)
                .toList();
    }

    static CampaignRow row(StoredSample sample) {
        return new CampaignRow(
                campaignId(sample),
                sample.columns(),
                sample.schedule(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                sample.document());
    }

    static CampaignRow naming(CampaignRow row, ContactExporterId exporter) {
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                Optional.of(exporter),
                row.bulkSenderId(),
                row.keyId(),
                row.version(),
                row.document());
    }

    static CampaignRow naming(CampaignRow row, BulkSenderId sender) {
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                row.contactExporterId(),
                Optional.of(sender),
                row.keyId(),
                row.version(),
                row.document());
    }

    static CampaignRow sealed(CampaignRow row, String keyId) {
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                row.contactExporterId(),
                row.bulkSenderId(),
                Optional.of(keyId),
                row.version(),
                row.document());
    }

    static CampaignId campaignId(StoredSample sample) {
        return CampaignId.of(PREFIX + sample.number());
    }

    private static StoredSample sample(CampaignRow row) {
        return new StoredSample(
                row.id().value().substring(PREFIX.length()), row.columns(), row.schedule(), row.document());
    }

    @Override
    public String toString() {
        return "campaigns";
    }
}
