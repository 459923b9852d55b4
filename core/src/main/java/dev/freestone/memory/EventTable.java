package dev.freestone.memory;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contact events with the indexes that a database would keep. Guarded by the storage's lock. */
final class EventTable {
    /** What is unique in an entry. */
    private record Part(EventKind kind, Optional<KeyedHash> debt) {}

    private record Key(EventSource source, Part part) {}

    private final Map<EventSource, Map<Part, ContactEvent>> sources = new HashMap<>();
    private final Map<LaneKey, Map<Key, ContactEvent>> persons = new HashMap<>();
    private final Map<DebtKey, Map<Key, ContactEvent>> debts = new HashMap<>();

    List<ContactEvent> of(EventSource source) {
        return List.copyOf(sources.getOrDefault(source, Map.of()).values());
    }

    Stream<ContactEvent> of(LaneKey person) {
        return persons.getOrDefault(person, Map.of()).values().stream();
    }

    Stream<ContactEvent> of(DebtKey debt) {
        return debts.getOrDefault(debt, Map.of()).values().stream();
    }

    void put(ContactEvent event, UndoLog undo) {
        ContactEvent before = sources.getOrDefault(event.source(), Map.of()).get(part(event));
        swap(before, event);
        undo.add(() -> swap(event, before));
    }

    private void swap(@Nullable ContactEvent before, @Nullable ContactEvent after) {
        if (before != null) {
            remove(sources, before.source(), part(before));
            remove(persons, before.lane(), key(before));
            before.debtKey().ifPresent(debt -> remove(debts, debt, key(before)));
        }
        if (after != null) {
            add(sources, after.source(), part(after), after);
            add(persons, after.lane(), key(after), after);
            after.debtKey().ifPresent(debt -> add(debts, debt, key(after), after));
        }
    }

    private static <K, P> void add(Map<K, Map<P, ContactEvent>> index, K of, P part, ContactEvent event) {
        index.computeIfAbsent(of, none -> new LinkedHashMap<>()).put(part, event);
    }

    private static <K, P> void remove(Map<K, Map<P, ContactEvent>> index, K of, P part) {
        Map<P, ContactEvent> events = index.getOrDefault(of, new HashMap<>());
        events.remove(part);
        if (events.isEmpty()) {
            index.remove(of);
        }
    }

    private static Part part(ContactEvent event) {
        return new Part(event.kind(), event.debt());
    }

    private static Key key(ContactEvent event) {
        return new Key(event.source(), part(event));
    }

    Stream<ContactEvent> of(Collection<LaneKey> lanes, Collection<DebtKey> keys) {
        return Stream.concat(
                        lanes.stream().distinct().flatMap(this::of),
                        keys.stream().distinct().flatMap(this::of))
                .distinct();
    }
}
