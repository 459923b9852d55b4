package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts by id, by person and by destination. Guarded by the storage's lock. */
final class FactTable {
    private record Key(CompanyId company, FactId id) {}

    private record Snapshot(CompanyId company, String digest) {}

    private final UndoMap<Snapshot, Document> snapshots = new UndoMap<>();
    private final Map<Key, FactRow> rows = new LinkedHashMap<>();
    private final Map<LaneKey, Map<Key, FactRow>> persons = new HashMap<>();
    private final Map<LaneKey, Map<Key, FactRow>> destinations = new HashMap<>();

    Optional<FactRow> find(CompanyId company, FactId id) {
        return Optional.ofNullable(rows.get(new Key(company, id)));
    }

    Stream<FactRow> ofPerson(LaneKey person) {
        return in(persons, person);
    }

    Stream<FactRow> ofDestination(LaneKey destination) {
        return in(destinations, destination);
    }

    Stream<FactRow> all(CompanyId company) {
        return rows.values().stream().filter(row -> row.company().equals(company));
    }

    boolean any(CompanyId company) {
        return rows.keySet().stream().anyMatch(key -> key.company().equals(company));
    }

    void keep(CompanyId company, String digest, Document document, UndoLog undo) {
        snapshots.getOrMake(new Snapshot(company, digest), () -> document, undo);
    }

    Optional<Document> kept(CompanyId company, String digest) {
        return snapshots.get(new Snapshot(company, digest));
    }

    void change(@Nullable FactRow before, FactRow after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    private void swap(@Nullable FactRow before, @Nullable FactRow after) {
        if (before != null) {
            Key key = key(before);
            rows.remove(key);
            lane(before, before.person()).ifPresent(lane -> remove(persons, lane, key));
            lane(before, before.destination()).ifPresent(lane -> remove(destinations, lane, key));
        }
        if (after != null) {
            rows.put(key(after), after);
            lane(after, after.person()).ifPresent(lane -> put(persons, lane, after));
            lane(after, after.destination()).ifPresent(lane -> put(destinations, lane, after));
        }
    }

    private static Stream<FactRow> in(Map<LaneKey, Map<Key, FactRow>> index, LaneKey lane) {
        return List.copyOf(index.getOrDefault(lane, Map.of()).values()).stream();
    }

    private static void put(Map<LaneKey, Map<Key, FactRow>> index, LaneKey lane, FactRow row) {
        index.computeIfAbsent(lane, none -> new LinkedHashMap<>()).put(key(row), row);
    }

    private static void remove(Map<LaneKey, Map<Key, FactRow>> index, LaneKey lane, Key key) {
        Map<Key, FactRow> there = index.get(lane);
        if (there != null) {
            there.remove(key);
            if (there.isEmpty()) {
                index.remove(lane);
            }
        }
    }

    private static Optional<LaneKey> lane(FactRow row, Optional<KeyedHash> hash) {
        return hash.map(value -> new LaneKey(row.company(), value));
    }

    private static Key key(FactRow row) {
        return new Key(row.company(), row.id());
    }
}
