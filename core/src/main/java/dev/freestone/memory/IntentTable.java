package dev.freestone.memory;

import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.LaneKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contact intents with the indexes that a database would keep: a change costs the logarithm of their number. Guarded by
 * the storage's lock.
 */
final class IntentTable {
    final IntentLists lists = new IntentLists();
    final PlannedIntents planned = new PlannedIntents();
    private final Map<IntentId, IntentRow> rows = new HashMap<>();
    private final Map<IntentState, NavigableSet<Moment>> wakes = new EnumMap<>(IntentState.class);
    private final Map<LaneKey, IntentId> busy = new HashMap<>();
    private final Map<SenderId, NavigableSet<Moment>> attempts = new HashMap<>();
    private long lastPlanSeq;

    IntentTable() {
        for (IntentState state : IntentState.values()) {
            wakes.put(state, new TreeSet<>());
        }
    }

    long nextPlanSeq() {
        lastPlanSeq++;
        return lastPlanSeq;
    }

    void change(@Nullable IntentRow before, @Nullable IntentRow after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    Optional<IntentRow> row(IntentId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The intent that holds a lane. */
    Optional<IntentId> busy(LaneKey lane) {
        return Optional.ofNullable(busy.get(lane));
    }

    Stream<IntentId> overdue(IntentState state, Instant now) {
        return wakes.getOrDefault(state, new TreeSet<>()).stream()
                .takeWhile(moment -> !moment.at().isAfter(now))
                .map(Moment::id);
    }

    Optional<Instant> nextWakeAt() {
        return wakes.values().stream()
                .flatMap(moments -> moments.stream().limit(1))
                .map(Moment::at)
                .min(Instant::compareTo);
    }

    /** What a sender has attempted, the newest first. */
    Stream<IntentId> attempted(SenderId sender) {
        return attempts.getOrDefault(sender, new TreeSet<>()).descendingSet().stream()
                .map(Moment::id);
    }

    /** What a node has a lease of. */
    List<IntentRow> heldBy(NodeId node) {
        return busy.values().stream()
                .flatMap(id -> row(id).stream())
                .filter(row -> row.status().lease().owner().filter(node::equals).isPresent())
                .toList();
    }

    static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }

    private void swap(@Nullable IntentRow before, @Nullable IntentRow after) {
        lists.change(before, after);
        if (before != null) {
            remove(before);
        }
        if (after != null) {
            add(after);
        }
    }

    private void add(IntentRow row) {
        rows.put(row.plan().id(), row);
        if (row.status().state() == IntentState.PLANNED) {
            planned.add(row);
        }
        if (row.status().state().holdsLane()) {
            busy.put(lane(row), row.plan().id());
        }
        wake(row)
                .ifPresent(moment -> wakes.computeIfAbsent(row.status().state(), none -> new TreeSet<>())
                        .add(moment));
        attempt(row)
                .ifPresent(moment -> attempts.computeIfAbsent(row.plan().sender(), none -> new TreeSet<>())
                        .add(moment));
    }

    private void remove(IntentRow row) {
        rows.remove(row.plan().id());
        if (row.status().state() == IntentState.PLANNED) {
            planned.remove(row);
        }
        if (row.status().state().holdsLane()) {
            busy.remove(lane(row), row.plan().id());
        }
        wake(row)
                .ifPresent(moment -> wakes.getOrDefault(row.status().state(), new TreeSet<>())
                        .remove(moment));
        attempt(row)
                .ifPresent(moment -> attempts.getOrDefault(row.plan().sender(), new TreeSet<>())
                        .remove(moment));
    }

    private static Optional<Moment> wake(IntentRow row) {
        return row.status()
                .wakeAt()
                .map(at -> new Moment(at, row.planSeq(), row.plan().id()));
    }

    private static Optional<Moment> attempt(IntentRow row) {
        return row.status()
                .attempt()
                .last()
                .map(AttemptMark.Last::at)
                .map(at -> new Moment(at, row.planSeq(), row.plan().id()));
    }
}
