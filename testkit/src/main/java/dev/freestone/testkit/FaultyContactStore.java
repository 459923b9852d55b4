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

/** A store of a {@link FaultyStorage}. */
final class FaultyContactStore implements ContactStore {
    private final ContactStore store;
    private final Faults faults;

    FaultyContactStore(ContactStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public List<PlanAnswer> plan(List<IntentRow> intents) {
        return faults.call("ContactStore.plan", () -> store.plan(intents));
    }

    @Override
    public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        return faults.call("ContactStore.waiting", () -> store.waiting(after, limit));
    }

    @Override
    public List<DueIntent> due(WaitingQueue producer, int limit) {
        return faults.call("ContactStore.due", () -> store.due(producer, limit));
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return faults.call("ContactStore.nextDueAt", () -> store.nextDueAt());
    }

    @Override
    public Optional<Instant> nextWakeAt() {
        return faults.call("ContactStore.nextWakeAt", () -> store.nextWakeAt());
    }

    @Override
    public List<IntentRow> lockFree(Collection<IntentId> ids) {
        return faults.call("ContactStore.lockFree", () -> store.lockFree(ids));
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        return faults.call("ContactStore.lock", () -> store.lock(ids));
    }

    @Override
    public List<IntentRow> look(Collection<IntentId> ids) {
        return faults.call("ContactStore.look", () -> store.look(ids));
    }

    @Override
    public List<IntentRow> lockSeen(Collection<IntentRow> seen) {
        return faults.call("ContactStore.lock", () -> store.lockSeen(seen));
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        return faults.call("ContactStore.overdue", () -> store.overdue(state, limit));
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return faults.call("ContactStore.update", () -> store.update(rows));
    }

    @Override
    public List<WriteResult> erase(List<IntentRow> rows) {
        return faults.call("ContactStore.erase", () -> store.erase(rows));
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        return faults.call("ContactStore.renew", () -> store.renew(leases, until));
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        return faults.call("ContactStore.find", () -> store.find(company, id));
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        return faults.call("ContactStore.page", () -> store.page(company, filter, before, limit));
    }

    @Override
    public Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        return faults.call("ContactStore.outcomes", () -> store.outcomes(company, keys));
    }

    @Override
    public List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        return faults.call("ContactStore.counts", () -> store.counts(company, producer, occurrence));
    }

    @Override
    public List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        return faults.call("ContactStore.tally", () -> store.tally(company, from, until));
    }

    @Override
    public List<IntentState> recent(SenderId sender, int limit) {
        return faults.call("ContactStore.recent", () -> store.recent(sender, limit));
    }

    @Override
    public Map<LaneKey, Lane> lanes(Collection<LaneKey> keys) {
        return faults.call("ContactStore.lanes", () -> store.lanes(keys));
    }

    @Override
    public void restrict(Collection<LaneKey> keys) {
        faults.run("ContactStore.restrict", () -> store.restrict(keys));
    }

    @Override
    public Optional<CompanyId> lastServed() {
        return faults.call("ContactStore.lastServed", () -> store.lastServed());
    }

    @Override
    public void served(CompanyId company) {
        faults.run("ContactStore.served", () -> store.served(company));
    }
}
