package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Part of {@link DoNothingStorage}. */
final class DoNothingContacts implements ContactStore {
    @Override
    public List<PlanAnswer> plan(List<IntentRow> intents) {
        return intents.stream()
                .map(row -> (PlanAnswer) new PlanAnswer.Planned(row.plan().id()))
                .toList();
    }

    @Override
    public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        return List.of();
    }

    @Override
    public List<DueIntent> due(WaitingQueue producer, int limit) {
        return List.of();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> nextWakeAt() {
        return Optional.empty();
    }

    @Override
    public List<IntentRow> lockFree(Collection<IntentId> ids) {
        return List.of();
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        return List.of();
    }

    @Override
    public List<IntentRow> look(Collection<IntentId> ids) {
        return List.of();
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        return List.of();
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return rows.stream().map(row -> WriteResult.SAVED).toList();
    }

    @Override
    public List<WriteResult> erase(List<IntentRow> rows) {
        return update(rows);
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        return Set.of();
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        return Optional.empty();
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        return List.of();
    }

    @Override
    public Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        return Map.of();
    }

    @Override
    public List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        return List.of();
    }

    @Override
    public List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public List<IntentState> recent(SenderId sender, int limit) {
        return List.of();
    }

    @Override
    public Map<LaneKey, Lane> lanes(Collection<LaneKey> keys) {
        return Map.of();
    }

    @Override
    public void restrict(Collection<LaneKey> keys) {}

    @Override
    public Optional<CompanyId> lastServed() {
        return Optional.empty();
    }

    @Override
    public void served(CompanyId company) {}
}
