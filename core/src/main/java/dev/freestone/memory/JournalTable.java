package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The journal, one list an object. Guarded by the storage's lock. */
final class JournalTable {
    /** The object of a list. */
    record Key(CompanyId company, String kind, String objectId) {
        static Key of(JournalEntry.Subject subject) {
            return new Key(subject.company(), subject.kind(), subject.objectId());
        }
    }

    private final Map<Key, List<JournalRecord>> records = new HashMap<>();
    private long lastNumber;

    void append(JournalEntry entry, Instant now, UndoLog undo) {
        lastNumber++;
        List<JournalRecord> list = records.computeIfAbsent(Key.of(entry.subject()), key -> new ArrayList<>());
        list.add(new JournalRecord(lastNumber, now, entry));
        undo.add(() -> list.remove(list.size() - 1));
    }

    List<JournalRecord> page(Key key, long after, int limit) {
        return records.getOrDefault(key, List.of()).stream()
                .filter(each -> each.number() > after)
                .limit(limit)
                .toList();
    }
}
