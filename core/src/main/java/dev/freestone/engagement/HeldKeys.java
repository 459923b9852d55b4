package dev.freestone.engagement;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The distinct keys that a round has collected, as they are held. Immutable. Source: docs/spec/engagement-behaviors.md 4, 6.1.
 *
 * @param texts keys with their marks, in order
 */
public record HeldKeys(SortedSet<String> texts) {
    /** No keys. */
    public static final HeldKeys NONE = new HeldKeys(Collections.emptySortedSet());

    /**
     * Copies the component.
     *
     * @param texts keys with their marks
     */
    public HeldKeys {
        texts = Collections.unmodifiableSortedSet(new TreeSet<>(texts));
    }

    /**
     * How many there are.
     *
     * @return from 0 on
     */
    public int size() {
        return texts.size();
    }

    boolean contains(String held) {
        return texts.contains(held);
    }

    HeldKeys plus(String held) {
        SortedSet<String> more = new TreeSet<>(texts);
        more.add(held);
        return new HeldKeys(more);
    }
}
