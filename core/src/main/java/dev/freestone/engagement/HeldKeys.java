package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The distinct keys that a round has collected, as they are held. Immutable. Source: docs/spec/engagement-behaviors.md 4, 6.1.
 *
 * @param texts keys with their marks, in order, each once
 */
public record HeldKeys(List<String> texts) {
    /** No keys. */
    public static final HeldKeys NONE = new HeldKeys(List.of());

    /**
     * Checks and copies the component.
     *
     * @param texts keys with their marks, in order, each once
     */
    public HeldKeys {
        texts = List.copyOf(texts);
        for (int i = 1; i < texts.size(); i++) {
            if (texts.get(i - 1).compareTo(texts.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        "texts: key " + i + " is not after the one before it, give them in order");
            }
        }
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
        return Collections.binarySearch(texts, held) >= 0;
    }

    HeldKeys plus(String held) {
        int place = Collections.binarySearch(texts, held);
        if (place >= 0) {
            return this;
        }
        List<String> more = new ArrayList<>(texts.size() + 1);
        more.addAll(texts);
        more.add(-place - 1, held);
        return new HeldKeys(more);
    }
}
