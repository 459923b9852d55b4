package dev.freestone.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map whose changes a transaction can undo. Guarded by the storage's lock. */
final class UndoMap<K, V> {
    private final Map<K, V> entries;

    UndoMap() {
        this(new HashMap<>());
    }

    /** Over a map of another order, which nobody else changes. */
    UndoMap(Map<K, V> entries) {
        this.entries = entries;
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    V getOrMake(K key, Supplier<V> first, UndoLog undo) {
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V made = first.get();
        put(key, made, undo);
        return made;
    }

    List<V> values() {
        return List.copyOf(entries.values());
    }

    Map<K, V> copy() {
        return Map.copyOf(entries);
    }

    void put(K key, V value, UndoLog undo) {
        V before = entries.put(key, value);
        undo.add(() -> restore(key, before));
    }

    boolean remove(K key, UndoLog undo) {
        V before = entries.remove(key);
        if (before != null) {
            undo.add(() -> restore(key, before));
        }
        return before != null;
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            entries.remove(key);
        } else {
            entries.put(key, before);
        }
    }
}
