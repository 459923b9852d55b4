package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlannedTime;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contact intents inside one transaction. Since transactions run one at a time, nothing needs to be locked. */
final class InMemoryContactStore implements ContactStore {
    private final IntentTable table;
    private final UndoMap<LaneKey, Long> restrictions;
    private final UndoMap<LaneKey, ErasedPerson> erased;
    private final UndoMap<String, CompanyId> ring;
    private final boolean leasesExpire;
    private final TxScope scope;

    InMemoryContactStore(InMemoryTables tables, TxScope scope) {
        this.table = tables.intents;
        this.restrictions = tables.restrictions;
        this.erased = tables.erased;
        this.ring = tables.ring;
        this.leasesExpire = tables.leasesExpire;
        this.scope = scope;
    }

    @Override
    public List<PlanAnswer> plan(List<IntentRow> intents) {
        UndoLog undo = scope.undo();
        List<PlanAnswer> answers = new ArrayList<>(intents.size());
        for (IntentRow intent : intents) {
            IntentPlan plan = intent.plan();
            Optional<IntentRow> earlier =
                    table.lists.holder(plan.company(), plan.key()).flatMap(table::row);
            if (earlier.isPresent()) {
                answers.add(new PlanAnswer.Duplicate(
                        earlier.get().plan().id(), earlier.get().status().state()));
            } else {
                refuseTaken(plan.id());
                table.change(null, new IntentRow(table.nextPlanSeq(), 1, plan, intent.status()), undo);
                answers.add(new PlanAnswer.Planned(plan.id()));
            }
        }
        return answers;
    }

    private void refuseTaken(IntentId id) {
        if (table.row(id).isPresent()) {
            throw FreestoneException.of(
                    ErrorCode.STORAGE_FAILED,
                    "intent id " + id + " is taken by another intent, plan again with another id",
                    Map.of("id", id.value()));
        }
    }

    @Override
    public List<WaitingQueue> waiting(Optional<CompanyId> after, int limit) {
        scope.check();
        return table.planned.after(after, limit);
    }

    @Override
    public List<DueIntent> due(WaitingQueue queue, int limit) {
        return table.planned
                .due(queue, scope.now(), this::hasFreeLane, limit)
                .flatMap(moment -> table.row(moment.id()).stream())
                .map(InMemoryContactStore::due)
                .toList();
    }

    private boolean hasFreeLane(Moment moment) {
        return table.row(moment.id())
                .filter(row -> table.busy(IntentTable.lane(row)).isEmpty())
                .isPresent();
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return table.planned.next(scope.now());
    }

    @Override
    public Optional<Instant> nextWakeAt() {
        scope.check();
        return table.nextWakeAt();
    }

    @Override
    public List<IntentRow> lockFree(Collection<IntentId> ids) {
        return lock(ids);
    }

    @Override
    public List<IntentRow> lock(Collection<IntentId> ids) {
        scope.check();
        return ids.stream().distinct().flatMap(id -> table.row(id).stream()).toList();
    }

    @Override
    public List<IntentRow> look(Collection<IntentId> ids) {
        return lock(ids);
    }

    @Override
    public List<IntentRow> overdue(IntentState state, int limit) {
        return table.overdue(state, scope.now())
                .limit(limit)
                .flatMap(id -> table.row(id).stream())
                .toList();
    }

    @Override
    public List<WriteResult> update(List<IntentRow> rows) {
        return rows.stream().map(row -> update(row, false)).toList();
    }

    @Override
    public List<WriteResult> erase(List<IntentRow> rows) {
        return rows.stream().map(row -> update(row, true)).toList();
    }

    private WriteResult update(IntentRow next, boolean erasing) {
        UndoLog undo = scope.undo();
        Optional<IntentRow> found = table.row(next.plan().id());
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        IntentRow stored = found.get();
        boolean laneTaken = next.status().state().holdsLane()
                && table.busy(IntentTable.lane(stored))
                        .filter(holder -> !holder.equals(stored.plan().id()))
                        .isPresent();
        if (stored.version() != next.version() || laneTaken) {
            return WriteResult.CONFLICT;
        }
        IntentRow kept = erasing ? stored.holding(next.plan().document()) : stored;
        table.change(stored, new IntentRow(stored.planSeq(), stored.version() + 1, kept.plan(), next.status()), undo);
        return WriteResult.SAVED;
    }

    @Override
    public Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        UndoLog undo = scope.undo();
        Set<IntentId> renewed = new HashSet<>();
        leases.forEach((id, fence) -> table.row(id)
                .filter(row -> row.status().lease().fence() == fence
                        && isLive(row.status().lease()))
                .ifPresent(row -> {
                    Lease held = row.status().lease();
                    table.change(row, IntentStatuses.leased(row, new Lease(held.owner(), until, fence), until), undo);
                    renewed.add(id);
                }));
        return renewed;
    }

    private boolean isLive(Lease lease) {
        return leasesExpire ? lease.isLive(scope.now()) : lease.owner().isPresent();
    }

    @Override
    public Optional<IntentRow> find(CompanyId company, IntentId id) {
        scope.check();
        return table.row(id).filter(row -> row.plan().company().equals(company));
    }

    @Override
    public List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        scope.check();
        return matching(company, filter, before).limit(limit).toList();
    }

    private Stream<IntentRow> matching(CompanyId company, IntentFilter filter, long before) {
        return table.lists
                .candidates(company, filter, before)
                .flatMap(id -> table.row(id).stream())
                .filter(row -> row.planSeq() < before)
                .filter(row -> IntentStatuses.matches(row, filter));
    }

    @Override
    public Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        scope.check();
        Map<IdempotencyKey, IntentOutcome> outcomes = new HashMap<>();
        for (IdempotencyKey key : keys) {
            table.lists
                    .holder(company, key)
                    .flatMap(table::row)
                    .ifPresent(row -> outcomes.put(key, IntentStatuses.outcome(row)));
        }
        return outcomes;
    }

    @Override
    public List<IntentCount> counts(CompanyId company, Producer producer, String occurrence) {
        scope.check();
        return matching(company, IntentFilter.ALL.by(producer).at(occurrence), Long.MAX_VALUE)
                .collect(Collectors.groupingBy(IntentStatuses::single, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> IntentStatuses.times(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        scope.check();
        return IntentStatuses.tally(matching(company, IntentFilter.ALL, Long.MAX_VALUE), PlannedTime.of(from, until));
    }

    @Override
    public List<IntentState> recent(SenderId sender, int limit) {
        scope.check();
        return table.attempted(sender)
                .limit(limit)
                .flatMap(id -> table.row(id).stream())
                .map(row -> row.status().state())
                .toList();
    }

    @Override
    public Map<LaneKey, Lane> lanes(Collection<LaneKey> keys) {
        scope.check();
        Map<LaneKey, Lane> lanes = new HashMap<>();
        for (LaneKey key : keys) {
            lanes.put(
                    key,
                    new Lane(
                            restrictions.get(key).orElse(0L),
                            table.busy(key),
                            erased.get(key).isPresent()));
        }
        return lanes;
    }

    @Override
    public void restrict(Collection<LaneKey> keys) {
        UndoLog undo = scope.undo();
        keys.forEach(key -> restrictions.put(key, restrictions.get(key).orElse(0L) + 1, undo));
    }

    @Override
    public Optional<CompanyId> lastServed() {
        scope.check();
        return ring.get("");
    }

    @Override
    public void served(CompanyId company) {
        ring.put("", company, scope.undo());
    }

    private static DueIntent due(IntentRow row) {
        return new DueIntent(
                row.plan().id(),
                row.plan().company(),
                row.plan().producer(),
                row.plan().channel(),
                row.plan().sender(),
                row.plan().priority(),
                row.status().dueAt(),
                row.planSeq());
    }
}
