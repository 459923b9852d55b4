package dev.freestone.jdbc.storage;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Replaces the status of intents. */
final class IntentUpdates {
    private final Session session;
    private final IntentLocks locks;
    private final Lanes lanes;
    private final TallyChanges tally;

    IntentUpdates(Session session, IntentLocks locks, Lanes lanes, TallyChanges tally) {
        this.tally = tally;
        this.session = session;
        this.locks = locks;
        this.lanes = lanes;
    }

    List<WriteResult> update(List<IntentRow> rows) {
        Map<IntentId, KnownIntent> known =
                locks.known(rows.stream().map(row -> row.plan().id()).toList());
        boolean[] free = free(rows);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            KnownIntent before = known.get(rows.get(i).plan().id());
            if (free[i] && before != null) {
                changes.add(new Change(i, rows.get(i), before.number()));
            }
        }
        Set<Integer> done = session.dialect().takesArrays(changes.size()) && inAnyOrder(changes)
                ? atOnce(changes)
                : eachAlone(changes);
        List<WriteResult> results = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            IntentRow row = rows.get(i);
            if (done.contains(i)) {
                remember(row);
                tally.moved(locks.changed(row), row.status().state());
                results.add(WriteResult.SAVED);
            } else {
                results.add(known.containsKey(row.plan().id()) ? WriteResult.CONFLICT : WriteResult.MISSING);
            }
        }
        return results;
    }

    /** As {@link #update}, with the documents of the plans. */
    List<WriteResult> erase(List<IntentRow> rows) {
        List<WriteResult> results = update(rows);
        Map<IntentId, KnownIntent> known =
                locks.known(rows.stream().map(row -> row.plan().id()).toList());
        List<Sql> documents = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            IntentPlan plan = rows.get(i).plan();
            KnownIntent saved = known.get(plan.id());
            if (results.get(i) == WriteResult.SAVED && saved != null) {
                documents.add(session.sql(
                        "UPDATE freestone_intent SET document = ? WHERE number = ?",
                        plan.document().json(),
                        saved.number()));
            }
        }
        session.batch(documents);
        return results;
    }

    /** A row of the call, and where it lies. */
    private record Change(int place, IntentRow row, long number) {}

    private void remember(IntentRow row) {
        IntentId id = row.plan().id();
        LaneKey lane = lane(row);
        if (holdsLane(row)) {
            lanes.entered(lane, id);
        } else {
            lanes.left(lane, id);
        }
    }

    /** One statement writes its rows in an order of its own: no row may come twice, nor a lane be left by one and taken by another. */
    private static boolean inAnyOrder(List<Change> changes) {
        Set<Long> numbers = new HashSet<>();
        Set<LaneKey> left = changes.stream()
                .map(Change::row)
                .filter(Predicate.not(IntentUpdates::holdsLane))
                .map(IntentUpdates::lane)
                .collect(Collectors.toSet());
        return changes.stream()
                .allMatch(each ->
                        numbers.add(each.number()) && !(holdsLane(each.row()) && left.contains(lane(each.row()))));
    }

    private Set<Integer> atOnce(List<Change> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        Sql update = RowArrays.add(
                        session.sql(StatusShape.SET_FROM),
                        StatusShape.UPDATED,
                        changes.stream()
                                .map(each -> StatusShape.updated(each.row(), each.number()))
                                .toList())
                .add(") v WHERE s.number = v.number AND s.version = v.version RETURNING s.number");
        Set<Long> numbers = new HashSet<>(session.returning(update, rows -> rows.getLong(1)));
        return changes.stream()
                .filter(each -> numbers.contains(each.number()))
                .map(Change::place)
                .collect(Collectors.toSet());
    }

    private Set<Integer> eachAlone(List<Change> changes) {
        int[] counts = session.batch(changes.stream()
                .map(each -> session.sql(StatusShape.UPDATE, StatusShape.updatedAlone(each.row(), each.number())))
                .toList());
        Set<Integer> done = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                done.add(changes.get(i).place());
            }
        }
        return done;
    }

    /** Whether the lane of each intent is free when its turn comes: a taken one would spoil the transaction. */
    private boolean[] free(List<IntentRow> rows) {
        Set<LaneKey> wanted = new TreeSet<>();
        rows.stream().filter(IntentUpdates::holdsLane).map(IntentUpdates::lane).forEach(wanted::add);
        Map<LaneKey, IntentId> busy = lanes.busy(wanted);
        boolean[] free = new boolean[rows.size()];
        for (int i = 0; i < free.length; i++) {
            IntentRow row = rows.get(i);
            IntentId id = row.plan().id();
            IntentId holder = busy.get(lane(row));
            free[i] = !holdsLane(row) || holder == null || holder.equals(id);
            if (free[i] && holdsLane(row)) {
                busy.put(lane(row), id);
            } else if (Objects.equals(holder, id)) {
                busy.remove(lane(row));
            }
        }
        return free;
    }

    /** Lengthens live leases and answers whose. */
    Set<IntentId> renew(Map<IntentId, Long> leases, Instant until) {
        List<IntentId> ids = leases.keySet().stream()
                .sorted(Comparator.comparing(IntentId::value))
                .toList();
        List<Sql> statements = new ArrayList<>();
        for (IntentId id : ids) {
            statements.add(session.sql(
                            "UPDATE freestone_intent_status SET lease_until = ?, wake_at = ?"
                                    + " WHERE number = (SELECT number FROM freestone_intent WHERE id = ?)"
                                    + " AND lease_fence = ? AND lease_owner IS NOT NULL AND lease_until > ",
                            until,
                            until,
                            id.value(),
                            leases.getOrDefault(id, -1L))
                    .leaseNow());
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

    private static boolean holdsLane(IntentRow row) {
        return row.status().state().holdsLane();
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }
}
