package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
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

/** Contact intents inside one transaction. */
final class JdbcContactStore implements ContactStore {
    private final Session session;
    private final IntentPlanner planner;
    private final IntentQueues queues;
    private final IntentViews views;
    private final IntentPages pages;
    private final TallyChanges changes;
    private final TallyViews tallies;
    private final IntentLocks locks;
    private final IntentUpdates updates;
    private final Lanes lanes;

    JdbcContactStore(Session session) {
        this.session = session;
        this.changes = new TallyChanges(session);
        this.tallies = new TallyViews(session, changes);
        this.planner = new IntentPlanner(session, changes);
        this.queues = new IntentQueues(session);
        this.views = new IntentViews(session);
        this.pages = new IntentPages(session, tallies);
        this.locks = new IntentLocks(session);
        this.lanes = new Lanes(session);
        this.updates = new IntentUpdates(session, locks, lanes, changes);
    }

    /** Writes what is written when the transaction ends. */
    void writeLast() {
        changes.write();
    }

    @Override
    public List<PlanAnswer> plan(List<IntentRow> intents) {
        return planner.plan(intents);
    }

    @Override
    public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        return queues.waiting(after, limit);
    }

    @Override
    public List<DueIntent> due(WaitingQueue queue, int limit) {
        return queues.due(queue, limit);
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return queues.nextDueAt();
    }

    @Override
    public Optional<Instant> nextWakeAt() {
        return queues.nextWakeAt();
    }

    @Override
    public List<IntentRow> lockFree(Collection<IntentId> ids) {
        return locks.skipTaken(ids);
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        return locks.waitFor(ids);
    }

    @Override
    public List<IntentRow> look(Collection<IntentId> ids) {
        return locks.read(ids);
    }

    @Override
    public List<IntentRow> lockSeen(Collection<IntentRow> seen) {
        return locks.waitForSeen(seen);
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        return locks.overdue(state, limit);
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return updates.update(rows);
    }

    @Override
    public List<WriteResult> erase(List<IntentRow> rows) {
        return updates.erase(rows);
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        return updates.renew(leases, until);
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        return views.find(company, id);
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        return pages.page(company, filter, before, limit);
    }

    @Override
    public Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        return views.outcomes(company, keys);
    }

    @Override
    public List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        return views.counts(company, producer, occurrence);
    }

    @Override
    public List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        return tallies.tally(company, from, until);
    }

    @Override
    public List<IntentState> recent(SenderId sender, int limit) {
        return views.recent(sender, limit);
    }

    @Override
    public Map<LaneKey, Lane> lanes(Collection<LaneKey> keys) {
        return lanes.lock(keys);
    }

    @Override
    public void restrict(Collection<LaneKey> keys) {
        lanes.restrict(keys);
    }

    @Override
    public Optional<CompanyId> lastServed() {
        return session.one(
                        session.sql("SELECT company FROM freestone_ledger WHERE name = 'served'"),
                        rows -> Optional.ofNullable(rows.getString("company")).map(CompanyId::of))
                .flatMap(company -> company);
    }

    @Override
    public void served(CompanyId company) {
        // Where one company alone has work, nothing is written and nobody waits.
        session.update(session.sql(
                "UPDATE freestone_ledger SET company = ? WHERE name = 'served' AND (company IS NULL OR company <> ?)",
                company.value(),
                company.value()));
    }

    /** Takes all intents from a node that has ended; its life ends as well. */
    static void endLeases(Session session, NodeId node) {
        session.update(session.sql(
                        "UPDATE freestone_intent_status SET version = version + 1, lease_owner = NULL, lease_until = ")
                .leaseNow()
                .add(", wake_at = ")
                .leaseNow()
                .add(" WHERE lane IS NOT NULL AND lease_owner = ?", node.value()));
        session.update(session.sql("UPDATE freestone_node SET ended_at = ")
                .leaseNow()
                .add(" WHERE node = ? AND ended_at IS NULL", node.value()));
    }
}
