package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.UserOfferRow;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingUserOffers implements UserOfferStore {
    @Override
    public Optional<UserOfferId> insert(UserOfferRow row) {
        return Optional.empty();
    }

    @Override
    public WriteResult update(UserOfferRow row, long expectedVersion) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<UserOfferRow> find(CompanyId company, UserOfferId id) {
        return Optional.empty();
    }

    @Override
    public Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey) {
        return Optional.empty();
    }

    @Override
    public long acquired(LaneKey customer, OfferId offer) {
        return 0;
    }

    @Override
    public List<UserOfferRow> ofCampaigns(LaneKey customer, List<EngagementCampaignId> campaigns) {
        return List.of();
    }

    @Override
    public List<UserOfferRow> page(LaneKey customer, long offset, int limit) {
        return List.of();
    }

    @Override
    public long count(LaneKey customer) {
        return 0;
    }

    @Override
    public Optional<Document> answer(UserOfferId offer, String requestId) {
        return Optional.empty();
    }

    @Override
    public void answered(UserOfferId offer, String requestId, Document answer) {}

    @Override
    public void erase(LaneKey customer) {}
}
