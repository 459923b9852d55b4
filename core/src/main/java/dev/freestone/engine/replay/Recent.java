package dev.freestone.engine.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was looked up lately, at most so much. Used by one thread. */
final class Recent<K, V> {
    private final Map<K, V> values;

    Recent(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> look) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V found = look.apply(key);
        values.put(key, found);
        return found;
    }
}
