package dev.freestone.testkit.sim;

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

/** A store of intents that hands everything on; engines that are broken on purpose override what they break. */
public class ForwardingContactStore implements ContactStore {
    private final ContactStore store;

    /**
     * A view.
     *
     * @param store where calls go
     */
    public ForwardingContactStore(ContactStore store) {
        this.store = store;
    }

    @Override
    public List<PlanAnswer> plan(List<IntentRow> intents) {
        return store.plan(intents);
    }

    @Override
    public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        return store.waiting(after, limit);
    }

    @Override
    public List<DueIntent> due(WaitingQueue queue, int limit) {
        return store.due(queue, limit);
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return store.nextDueAt();
    }

    @Override
    public Optional<Instant> nextWakeAt() {
        return store.nextWakeAt();
    }

    @Override
    public List<IntentRow> lockFree(Collection<IntentId> ids) {
        return store.lockFree(ids);
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        return store.lock(ids);
    }

    @Override
    public List<IntentRow> look(Collection<IntentId> ids) {
        return store.look(ids);
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        return store.overdue(state, limit);
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return store.update(rows);
    }

    @Override
    public List<WriteResult> erase(List<IntentRow> rows) {
        return store.erase(rows);
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        return store.renew(leases, until);
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        return store.find(company, id);
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        return store.page(company, filter, before, limit);
    }

    @Override
    public Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        return store.outcomes(company, keys);
    }

    @Override
    public List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        return store.counts(company, producer, occurrence);
    }

    @Override
    public List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        return store.tally(company, from, until);
    }

    @Override
    public List<IntentState> recent(SenderId sender, int limit) {
        return store.recent(sender, limit);
    }

    @Override
    public Map<LaneKey, Lane> lanes(Collection<LaneKey> keys) {
        return store.lanes(keys);
    }

    @Override
    public void restrict(Collection<LaneKey> keys) {
        store.restrict(keys);
    }

    @Override
    public Optional<CompanyId> lastServed() {
        return store.lastServed();
    }

    @Override
    public void served(CompanyId company) {
        store.served(company);
    }
}
