package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reported contacts, by id and by person. Guarded by the storage's lock. */
final class ReportTable {
    private record Key(CompanyId company, ReportId id) {}

    private final Map<Key, ReportRow> rows = new HashMap<>();
    private final Map<LaneKey, NavigableMap<Long, Key>> persons = new HashMap<>();
    private long lastNumber;

    long nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    Optional<ReportRow> row(CompanyId company, ReportId id) {
        return Optional.ofNullable(rows.get(new Key(company, id)));
    }

    Stream<ReportRow> ofPerson(CompanyId company, KeyedHash person, long after) {
        return persons
                .getOrDefault(new LaneKey(company, person), new TreeMap<>())
                .tailMap(after, false)
                .values()
                .stream()
                .flatMap(key -> row(key.company(), key.id()).stream());
    }

    Stream<ReportRow> all(CompanyId company) {
        return rows.values().stream().filter(row -> row.company().equals(company));
    }

    void change(@Nullable ReportRow before, ReportRow after, UndoLog undo) {
        swap(before, after);
        undo.add(() -> swap(after, before));
    }

    private void swap(@Nullable ReportRow before, @Nullable ReportRow after) {
        if (before != null) {
            rows.remove(key(before));
            ofPerson(before).remove(before.number());
        }
        if (after != null) {
            rows.put(key(after), after);
            ofPerson(after).put(after.number(), key(after));
        }
    }

    private NavigableMap<Long, Key> ofPerson(ReportRow row) {
        return persons.computeIfAbsent(new LaneKey(row.company(), row.person()), none -> new TreeMap<>());
    }

    private static Key key(ReportRow row) {
        return new Key(row.company(), row.id());
    }
}
