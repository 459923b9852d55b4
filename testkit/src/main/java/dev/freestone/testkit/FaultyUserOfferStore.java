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

/** A store of a {@link FaultyStorage}. */
final class FaultyUserOfferStore implements UserOfferStore {
    private final UserOfferStore store;
    private final Faults faults;

    FaultyUserOfferStore(UserOfferStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Optional<UserOfferId> insert(UserOfferRow row) {
        return faults.call("UserOfferStore.insert", () -> store.insert(row));
    }

    @Override
    public WriteResult update(UserOfferRow row, long expectedVersion) {
        return faults.call("UserOfferStore.update", () -> store.update(row, expectedVersion));
    }

    @Override
    public Optional<UserOfferRow> find(CompanyId company, UserOfferId id) {
        return faults.call("UserOfferStore.find", () -> store.find(company, id));
    }

    @Override
    public Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey) {
        return faults.call("UserOfferStore.find", () -> store.find(customer, offer, issueKey));
    }

    @Override
    public long acquired(LaneKey customer, OfferId offer) {
        return faults.call("UserOfferStore.acquired", () -> store.acquired(customer, offer));
    }

    @Override
    public List<UserOfferRow> ofCampaigns(LaneKey customer, List<EngagementCampaignId> campaigns) {
        return faults.call("UserOfferStore.ofCampaigns", () -> store.ofCampaigns(customer, campaigns));
    }

    @Override
    public List<UserOfferRow> page(LaneKey customer, long offset, int limit) {
        return faults.call("UserOfferStore.page", () -> store.page(customer, offset, limit));
    }

    @Override
    public long count(LaneKey customer) {
        return faults.call("UserOfferStore.count", () -> store.count(customer));
    }

    @Override
    public Optional<Document> answer(UserOfferId offer, String requestId) {
        return faults.call("UserOfferStore.answer", () -> store.answer(offer, requestId));
    }

    @Override
    public void answered(UserOfferId offer, String requestId, Document answer) {
        faults.run("UserOfferStore.answered", () -> store.answered(offer, requestId, answer));
    }

    @Override
    public void erase(LaneKey customer) {
        faults.run("UserOfferStore.erase", () -> store.erase(customer));
    }
}
