package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.WaitingQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Contact intents with the indexes that a database would keep. Guarded by the storage's lock. */
final class IntentTable {
    /** The unique identity. */
    record Identity(CompanyId company, IdempotencyKey key) {}

    /** The occasion of a producer. */
    record Occasion(CompanyId company, Producer producer, String occurrence) {}

    /** A place in an order by instant. */
    record Moment(Instant at, long planSeq, IntentId id) {}

    static final Comparator<WaitingQueue> BY_COMPANY = Comparator.comparing(
                    (WaitingQueue each) -> each.company().value())
            .thenComparing(each -> each.producer().code())
            .thenComparing(WaitingQueue::channel)
            .thenComparing(each -> each.sender().value());
    private static final Comparator<Moment> BY_INSTANT =
            Comparator.comparing(Moment::at).thenComparing(Moment::planSeq);

    final Map<IntentId, IntentRow> rows = new HashMap<>();
    final Map<Identity, IntentId> identities = new HashMap<>();
    final NavigableMap<WaitingQueue, NavigableMap<Integer, NavigableSet<Moment>>> planned = new TreeMap<>(BY_COMPANY);
    final NavigableSet<Moment> plannedByTime = new TreeSet<>(BY_INSTANT);
    final Map<IntentState, NavigableSet<Moment>> wakes = new EnumMap<>(IntentState.class);
    final Map<LaneKey, IntentId> busy = new HashMap<>();
    final Map<SenderId, NavigableSet<Moment>> attempts = new HashMap<>();
    private final Map<CompanyId, NavigableMap<Long, IntentId>> companies = new HashMap<>();
    private final Map<Occasion, NavigableMap<Long, IntentId>> occasions = new HashMap<>();
    private final Map<LaneKey, NavigableMap<Long, IntentId>> persons = new HashMap<>();
    private long lastPlanSeq;

    IntentTable() {
        for (IntentState state : IntentState.values()) {
            wakes.put(state, new TreeSet<>(BY_INSTANT));
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

    static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }

    /** The narrowest index that holds all intents a filter may mean. */
    NavigableMap<Long, IntentId> candidates(
            CompanyId company, Optional<Producer> producer, Optional<String> occurrence, Optional<KeyedHash> person) {
        NavigableMap<Long, IntentId> none = new TreeMap<>();
        if (person.isPresent()) {
            return persons.getOrDefault(new LaneKey(company, person.get()), none);
        }
        if (producer.isPresent() && occurrence.isPresent()) {
            return occasions.getOrDefault(new Occasion(company, producer.get(), occurrence.get()), none);
        }
        return companies.getOrDefault(company, none);
    }

    List<IntentRow> heldBy(NodeId node) {
        Set<IntentId> held = new HashSet<>(busy.values());
        List<IntentRow> result = new ArrayList<>();
        for (IntentId id : held) {
            IntentRow row = rows.get(id);
            if (row != null && row.status().lease().owner().filter(node::equals).isPresent()) {
                result.add(row);
            }
        }
        return result;
    }

    private void swap(@Nullable IntentRow out, @Nullable IntentRow in) {
        if (out != null) {
            remove(out);
        }
        if (in != null) {
            add(in);
        }
    }

    private void add(IntentRow row) {
        IntentId id = row.plan().id();
        rows.put(id, row);
        identities.put(new Identity(row.plan().company(), row.plan().key()), id);
        companies.computeIfAbsent(row.plan().company(), none -> new TreeMap<>()).put(row.planSeq(), id);
        occasions.computeIfAbsent(occasion(row), none -> new TreeMap<>()).put(row.planSeq(), id);
        persons.computeIfAbsent(lane(row), none -> new TreeMap<>()).put(row.planSeq(), id);
        if (row.status().state() == IntentState.PLANNED) {
            planned.computeIfAbsent(queue(row), none -> new TreeMap<>())
                    .computeIfAbsent(row.plan().priority(), none -> new TreeSet<>(BY_INSTANT))
                    .add(due(row));
            plannedByTime.add(due(row));
        }
        row.status().wakeAt().ifPresent(at -> wakes(row).add(new Moment(at, row.planSeq(), id)));
        if (row.status().state().holdsLane()) {
            busy.put(lane(row), id);
        }
        attempt(row)
                .ifPresent(moment -> attempts.computeIfAbsent(row.plan().sender(), none -> new TreeSet<>(BY_INSTANT))
                        .add(moment));
    }

    private void remove(IntentRow row) {
        IntentId id = row.plan().id();
        rows.remove(id);
        identities.remove(new Identity(row.plan().company(), row.plan().key()));
        drop(companies, row.plan().company(), row);
        drop(occasions, occasion(row), row);
        drop(persons, lane(row), row);
        if (row.status().state() == IntentState.PLANNED) {
            dropPlanned(row);
        }
        row.status().wakeAt().ifPresent(at -> wakes(row).remove(new Moment(at, row.planSeq(), id)));
        if (row.status().state().holdsLane()) {
            busy.remove(lane(row));
        }
        attempt(row)
                .ifPresent(moment -> attempts.getOrDefault(row.plan().sender(), new TreeSet<>(BY_INSTANT))
                        .remove(moment));
    }

    private void dropPlanned(IntentRow row) {
        plannedByTime.remove(due(row));
        NavigableMap<Integer, NavigableSet<Moment>> priorities = planned.get(queue(row));
        NavigableSet<Moment> moments =
                priorities == null ? null : priorities.get(row.plan().priority());
        if (moments != null) {
            moments.remove(due(row));
            if (moments.isEmpty()) {
                priorities.remove(row.plan().priority());
            }
            if (priorities.isEmpty()) {
                planned.remove(queue(row));
            }
        }
    }

    private static <K> void drop(Map<K, NavigableMap<Long, IntentId>> index, K key, IntentRow row) {
        NavigableMap<Long, IntentId> places = index.get(key);
        if (places != null) {
            places.remove(row.planSeq());
            if (places.isEmpty()) {
                index.remove(key);
            }
        }
    }

    private NavigableSet<Moment> wakes(IntentRow row) {
        return wakes.computeIfAbsent(row.status().state(), none -> new TreeSet<>(BY_INSTANT));
    }

    private static Moment due(IntentRow row) {
        return new Moment(row.status().dueAt(), row.planSeq(), row.plan().id());
    }

    private static Optional<Moment> attempt(IntentRow row) {
        return row.status()
                .attempt()
                .last()
                .map(AttemptMark.Last::at)
                .map(at -> new Moment(at, row.planSeq(), row.plan().id()));
    }

    private static WaitingQueue queue(IntentRow row) {
        return new WaitingQueue(
                row.plan().company(),
                row.plan().producer(),
                row.plan().channel(),
                row.plan().sender());
    }

    private static Occasion occasion(IntentRow row) {
        return new Occasion(
                row.plan().company(), row.plan().producer(), row.plan().occurrence());
    }
}
