package dev.freestone.memory;

import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A sorted map whose changes a transaction can undo. Guarded by the storage's lock. */
final class UndoTree<K, V> {
    private final NavigableMap<K, V> entries;
    private final UndoMap<K, V> changes;

    UndoTree(Comparator<K> order) {
        this.entries = new TreeMap<>(order);
        this.changes = new UndoMap<>(entries);
    }

    Optional<V> get(K key) {
        return changes.get(key);
    }

    void put(K key, V value, UndoLog undo) {
        changes.put(key, value, undo);
    }

    boolean remove(K key, UndoLog undo) {
        return changes.remove(key, undo);
    }

    /** A view of all entries, to be read only. */
    NavigableMap<K, V> entries() {
        return Collections.unmodifiableNavigableMap(entries);
    }
}
