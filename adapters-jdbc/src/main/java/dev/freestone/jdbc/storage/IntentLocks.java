package dev.freestone.jdbc.storage;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Locks intents: the rows of their status alone. Where a lock can name its table, the plans come with them; whoever changes a plan,
 * to erase it, changes the status as well, which is read under the lock. Elsewhere the plans are read after that.
 */
final class IntentLocks {
    private static final String OVERDUE = " ORDER BY state, wake_at, number LIMIT ?";

    private final Session session;
    private final Map<IntentId, KnownIntent> known = new HashMap<>();

    IntentLocks(Session session) {
        this.session = session;
    }

    List<IntentRow> waitFor(Collection<IntentId> ids) {
        return lock(ids, "");
    }

    /** Reads without locking. */
    List<IntentRow> read(Collection<IntentId> ids) {
        Set<String> distinct = new HashSet<>();
        ids.forEach(id -> distinct.add(id.value()));
        return distinct.isEmpty()
                ? List.of()
                : session.list(
                        session.sql(StatusShape.INTENT + " WHERE i.id").in("text", distinct),
                        rows -> StatusShape.intent(rows, session.dialect()));
    }

    /** Statuses alone are read: a plan that was erased meanwhile is of no use to anybody, and its status says so. */
    List<IntentRow> waitForSeen(Collection<IntentRow> seen) {
        Map<Long, IntentPlan> plans = new HashMap<>();
        seen.forEach(row -> plans.put(row.planSeq(), row.plan()));
        if (plans.isEmpty()) {
            return List.of();
        }
        return of(
                session.list(
                        session.sql(StatusShape.SELECT + " WHERE number")
                                .in("bigint", plans.keySet())
                                .add(" ORDER BY number FOR UPDATE"),
                        rows -> StatusShape.read(rows, session.dialect())),
                plans);
    }

    List<IntentRow> skipTaken(Collection<IntentId> ids) {
        return lock(ids, " SKIP LOCKED");
    }

    private List<IntentRow> lock(Collection<IntentId> ids, String skipping) {
        Set<String> distinct = new HashSet<>();
        ids.forEach(id -> distinct.add(id.value()));
        if (distinct.isEmpty()) {
            return List.of();
        }
        if (session.dialect().locksByTable()) {
            return withPlans(session.sql(StatusShape.INTENT + " WHERE i.id")
                    .in("text", distinct)
                    .add(" ORDER BY i.number FOR UPDATE OF s" + skipping));
        }
        return thenPlans(
                session.sql(StatusShape.SELECT + " WHERE number IN (SELECT number FROM freestone_intent WHERE id")
                        .in("text", distinct)
                        .add(session.dialect().currentRead() + ") ORDER BY number FOR UPDATE" + skipping));
    }

    /** Locks what must be looked at in a state, the longest waiting first, and leaves out what others have locked. */
    List<IntentRow> overdue(IntentState state, int limit) {
        if (session.dialect().locksByTable()) {
            return withPlans(
                    due(session.sql(StatusShape.INTENT + " WHERE s.state = ? AND s.wake_at <= ", state.code()), state)
                            .add(" ORDER BY s.state, s.wake_at, s.number LIMIT ? FOR UPDATE OF s SKIP LOCKED", limit));
        }
        if (session.dialect().limitsAfterSkipping()) {
            return thenPlans(
                    due(session.sql(StatusShape.SELECT + " WHERE state = ? AND wake_at <= ", state.code()), state)
                            .add(OVERDUE + " FOR UPDATE SKIP LOCKED", limit));
        }
        List<IntentRow> locked = new ArrayList<>();
        int seen = 0;
        int found = limit;
        while (locked.size() < limit && found == limit) {
            Sql select = due(
                            session.sql(
                                    "SELECT id FROM freestone_intent_status WHERE state = ? AND wake_at <= ",
                                    state.code()),
                            state)
                    .add(OVERDUE + " OFFSET ?", limit, seen);
            List<IntentId> ids = session.list(select, rows -> IntentId.of(rows.getString("id")));
            Map<IntentId, IntentRow> free = new HashMap<>();
            skipTaken(ids).forEach(row -> free.put(row.plan().id(), row));
            ids.stream()
                    .flatMap(id -> Optional.ofNullable(free.get(id)).stream())
                    .filter(row -> row.status().state() == state)
                    .forEach(locked::add);
            found = ids.size();
            seen += found;
        }
        return List.copyOf(locked.subList(0, Math.min(limit, locked.size())));
    }

    /** What is in hand is looked at when its lease ends. */
    private static Sql due(Sql sql, IntentState state) {
        boolean leased = state == IntentState.CLAIMED || state == IntentState.ATTEMPTED;
        return leased ? sql.leaseNow() : sql.now();
    }

    private List<IntentRow> withPlans(Sql select) {
        return remembered(session.list(select, rows -> StatusShape.intent(rows, session.dialect())));
    }

    private List<IntentRow> remembered(List<IntentRow> rows) {
        rows.forEach(row -> known.put(row.plan().id(), KnownIntent.of(row)));
        return List.copyOf(rows);
    }

    private List<IntentRow> thenPlans(Sql select) {
        List<StatusShape.Stored> locked = session.list(select, rows -> StatusShape.read(rows, session.dialect()));
        if (locked.isEmpty()) {
            return List.of();
        }
        Map<Long, IntentPlan> plans = new HashMap<>();
        session.list(
                session.sql(PlanShape.SELECT + " WHERE number")
                        .in(
                                "bigint",
                                locked.stream().map(StatusShape.Stored::number).toList())
                        .add(session.dialect().currentRead()),
                rows -> plans.put(rows.getLong("number"), PlanShape.read(rows, session.dialect())));
        return of(locked, plans);
    }

    private List<IntentRow> of(List<StatusShape.Stored> locked, Map<Long, IntentPlan> plans) {
        return remembered(locked.stream()
                .flatMap(each -> Optional.ofNullable(plans.get(each.number())).map(each::of).stream())
                .toList());
    }

    /** What is known of these intents; those that were not locked here are locked now. */
    Map<IntentId, KnownIntent> known(Collection<IntentId> ids) {
        List<IntentId> others =
                ids.stream().filter(id -> !known.containsKey(id)).toList();
        var unused = waitFor(others);
        return known;
    }

    /** Remembers an update that was saved, and answers what was known before it. */
    KnownIntent changed(IntentRow row) {
        IntentId id = row.plan().id();
        KnownIntent before = Objects.requireNonNull(known.get(id));
        known.put(id, before.in(row.status().state()));
        return before;
    }
}
