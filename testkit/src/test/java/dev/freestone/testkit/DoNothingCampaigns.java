package dev.freestone.testkit;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingCampaigns implements CampaignStore {
    @Override
    public WriteResult insert(CampaignRow row) {
        return WriteResult.SAVED;
    }

    @Override
    public WriteResult update(CampaignRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<CampaignRow> find(CompanyId company, AnyId id) {
        return Optional.empty();
    }

    @Override
    public Optional<CampaignRow> lock(CompanyId company, CampaignId id) {
        return Optional.empty();
    }

    @Override
    public List<CampaignRow> page(CompanyId company, Slice<CampaignRow> slice) {
        return List.of();
    }

    @Override
    public long count(CompanyId company) {
        return 0;
    }

    @Override
    public boolean uses(CompanyId company, ContactExporterId exporter) {
        return false;
    }

    @Override
    public boolean uses(CompanyId company, BulkSenderId sender) {
        return false;
    }

    @Override
    public List<CampaignRow> sealedOtherwise(CompanyId company, String keyId, Optional<CampaignId> after, int limit) {
        return List.of();
    }

    @Override
    public List<CampaignRow> everywhere(Optional<CampaignId> after, int limit) {
        return List.of();
    }
}
