package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
    private final IntentUpdates updates;
    private final Lanes lanes;

    JdbcContactStore(Session session) {
        this.session = session;
        this.planner = new IntentPlanner(session);
        this.queues = new IntentQueues(session);
        this.views = new IntentViews(session);
        this.lanes = new Lanes(session);
        this.updates = new IntentUpdates(session, lanes);
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
        return locked(ids, " ORDER BY id FOR UPDATE SKIP LOCKED");
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        return locked(ids, " ORDER BY id FOR UPDATE");
    }

    private List<IntentRow> locked(Collection<IntentId> ids, String how) {
        Set<IntentId> distinct = new HashSet<>(ids);
        if (distinct.isEmpty()) {
            return List.of();
        }
        Sql select = session.sql(IntentShape.SELECT + " WHERE id IN (" + Sql.marks(distinct.size()) + ")");
        distinct.forEach(id -> select.add("", id.value()));
        return List.copyOf(session.list(select.add(how), rows -> IntentShape.read(rows, session.dialect())));
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        String order = " ORDER BY state, wake_at, number LIMIT ?";
        if (session.dialect().limitsAfterSkipping()) {
            Sql select = session.sql(IntentShape.SELECT + " WHERE state = ? AND wake_at <= ", state.code())
                    .now()
                    .add(order + " FOR UPDATE SKIP LOCKED", limit);
            return List.copyOf(session.list(select, rows -> IntentShape.read(rows, session.dialect())));
        }
        List<IntentRow> locked = new ArrayList<>();
        int seen = 0;
        int found = limit;
        while (locked.size() < limit && found == limit) {
            Sql select = session.sql("SELECT id FROM freestone_intent WHERE state = ? AND wake_at <= ", state.code())
                    .now()
                    .add(order + " OFFSET ?", limit, seen);
            List<IntentId> ids = session.list(select, rows -> IntentId.of(rows.getString("id")));
            lockFree(ids).stream()
                    .filter(row -> row.status().state() == state)
                    .sorted(Comparator.comparing(
                                    (IntentRow row) -> row.status().wakeAt().orElse(Instant.MAX))
                            .thenComparing(IntentRow::planSeq))
                    .forEach(locked::add);
            found = ids.size();
            seen += found;
        }
        return List.copyOf(locked.subList(0, Math.min(limit, locked.size())));
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return updates.update(rows);
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        List<IntentId> ids = leases.keySet().stream()
                .sorted(Comparator.comparing(IntentId::value))
                .toList();
        List<Sql> statements = new ArrayList<>();
        for (IntentId id : ids) {
            statements.add(session.sql(
                            "UPDATE freestone_intent SET lease_until = ?, wake_at = ? WHERE id = ? AND lease_fence = ?"
                                    + " AND lease_owner IS NOT NULL AND lease_until > ",
                            until,
                            until,
                            id.value(),
                            leases.getOrDefault(id, -1L))
                    .now());
        }
        int[] changed = session.batch(statements);
        Set<IntentId> renewed = new HashSet<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                renewed.add(ids.get(i));
            }
        }
        return renewed;
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        return views.find(company, id);
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        return views.page(company, filter, before, limit);
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
        session.update(
                session.sql("UPDATE freestone_intent SET version = version + 1, lease_owner = NULL, lease_until = ")
                        .now()
                        .add(", wake_at = ")
                        .now()
                        .add(" WHERE lease_owner = ? AND state IN ('claimed', 'attempted')", node.value()));
        session.update(session.sql("UPDATE freestone_node SET ended_at = ")
                .now()
                .add(" WHERE node = ? AND ended_at IS NULL", node.value()));
    }
}
