package dev.freestone.jdbc.storage;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Replaces the status of intents. */
final class IntentUpdates {
    private final Session session;
    private final Lanes lanes;

    IntentUpdates(Session session, Lanes lanes) {
        this.session = session;
        this.lanes = lanes;
    }

    List<WriteResult> update(List<IntentRow> rows) {
        boolean[] free = free(rows);
        List<Sql> statements = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            if (free[i]) {
                statements.add(session.sql(IntentShape.UPDATE, IntentShape.updated(rows.get(i))));
            }
        }
        int[] changed = session.batch(statements);
        List<WriteResult> results = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < free.length; i++) {
            boolean saved = free[i] && changed[next] == 1;
            next += free[i] ? 1 : 0;
            results.add(saved ? WriteResult.SAVED : unchanged(rows.get(i)));
        }
        return results;
    }

    private WriteResult unchanged(IntentRow row) {
        return session.exists(session.sql(
                        "SELECT 1 FROM freestone_intent WHERE id = ?",
                        row.plan().id().value()))
                ? WriteResult.CONFLICT
                : WriteResult.MISSING;
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

    private static boolean holdsLane(IntentRow row) {
        return row.status().state().holdsLane();
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }
}
