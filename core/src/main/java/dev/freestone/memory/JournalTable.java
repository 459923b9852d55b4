package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The journal, one list an object. Guarded by the storage's lock. */
final class JournalTable {
    /** The object of a list. */
    record Key(CompanyId company, String kind, String objectId) {
        static Key of(JournalEntry.Subject subject) {
            return new Key(subject.company(), subject.kind(), subject.objectId());
        }
    }

    private final Map<Key, List<StoredEntry>> entries = new HashMap<>();
    private final NavigableMap<String, CompanyChain> chains = new TreeMap<>();

    /** By number less one; what was rolled back is absent. */
    private final List<Optional<StoredEntry>> byNumber = new ArrayList<>();

    void append(JournalEntry entry, Instant now, UndoLog undo) {
        int place = byNumber.size();
        StoredEntry stored = new StoredEntry(place + 1L, now, entry);
        byNumber.add(Optional.of(stored));
        undo.add(() -> byNumber.set(place, Optional.empty()));
        List<StoredEntry> list = entries.computeIfAbsent(Key.of(entry.subject()), key -> new ArrayList<>());
        list.add(stored);
        undo.add(() -> list.remove(list.size() - 1));
        chain(entry.subject().company()).append(stored, undo);
    }

    List<JournalRecord> page(Key key, long after, int limit) {
        return entries.getOrDefault(key, List.of()).stream()
                .map(StoredEntry::record)
                .filter(each -> each.number() > after)
                .limit(limit)
                .toList();
    }

    /** All entries with a greater number, in their order. */
    Stream<JournalRecord> from(long after) {
        int first = (int) Math.min(Math.max(after, 0), byNumber.size());
        return byNumber.subList(first, byNumber.size()).stream()
                .flatMap(Optional::stream)
                .map(StoredEntry::record);
    }

    Optional<StoredEntry> find(CompanyId company, long number) {
        Optional<StoredEntry> found =
                number < 1 || number > byNumber.size() ? Optional.empty() : byNumber.get((int) (number - 1));
        return found.filter(each -> each.record().entry().subject().company().equals(company));
    }

    /** The chain of a company. */
    CompanyChain chain(CompanyId company) {
        return chains.computeIfAbsent(company.value(), none -> new CompanyChain(company));
    }

    /** The chains of companies after one, in their order. */
    Collection<CompanyChain> chains(Optional<CompanyId> after) {
        return after.map(company -> chains.tailMap(company.value(), false))
                .orElse(chains)
                .values();
    }
}
