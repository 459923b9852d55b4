package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.UserOfferRow;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WriteResult;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers that customers hold, inside one transaction. */
final class InMemoryUserOfferStore implements UserOfferStore {
    private final UserOfferTable table;
    private final TxScope scope;

    InMemoryUserOfferStore(UserOfferTable table, TxScope scope) {
        this.table = table;
        this.scope = scope;
    }

    @Override
    public Optional<UserOfferId> insert(UserOfferRow row) {
        UndoLog undo = scope.undo();
        return table.find(row.customer(), row.offer(), row.issueKey()).isPresent()
                ? Optional.empty()
                : Optional.of(table.insert(row, undo));
    }

    @Override
    public WriteResult update(UserOfferRow row, long expectedVersion) {
        UndoLog undo = scope.undo();
        Optional<UserOfferRow> stored = find(row.customer().company(), row.id());
        if (stored.isEmpty()) {
            return WriteResult.MISSING;
        }
        if (stored.get().version() != expectedVersion) {
            return WriteResult.CONFLICT;
        }
        table.replace(row, expectedVersion + 1, undo);
        return WriteResult.SAVED;
    }

    @Override
    public Optional<UserOfferRow> find(CompanyId company, UserOfferId id) {
        scope.check();
        return table.find(id).filter(row -> row.customer().company().equals(company));
    }

    @Override
    public Optional<UserOfferRow> find(LaneKey customer, OfferId offer, String issueKey) {
        scope.check();
        return table.find(customer, offer, issueKey);
    }

    @Override
    public long acquired(LaneKey customer, OfferId offer) {
        scope.check();
        return table.of(customer).values().stream()
                .filter(row -> row.offer().equals(offer))
                .count();
    }

    @Override
    public List<UserOfferRow> ofCampaigns(LaneKey customer, List<EngagementCampaignId> campaigns) {
        scope.check();
        Set<EngagementCampaignId> wanted = new HashSet<>(campaigns);
        return table.of(customer).values().stream()
                .filter(row -> wanted.contains(row.campaign()))
                .toList();
    }

    @Override
    public List<UserOfferRow> page(LaneKey customer, long offset, int limit) {
        scope.check();
        return table.of(customer).descendingMap().values().stream()
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(LaneKey customer) {
        scope.check();
        return table.of(customer).size();
    }

    @Override
    public Optional<Document> answer(UserOfferId offer, String requestId) {
        scope.check();
        return table.answer(offer, requestId);
    }

    @Override
    public void answered(UserOfferId offer, String requestId, Document answer) {
        table.answered(offer, requestId, answer, scope.undo());
    }

    @Override
    public void erase(LaneKey customer) {
        table.erase(customer, scope.undo());
    }
}
