package dev.freestone.testkit;

import dev.freestone.spi.IdSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public ids in order, the same in each run of a test: {@code CG-0000-0001}, {@code CG-0000-0002} and so on, each prefix
 * for itself. Thread-safe. Source: docs/spec/conventions.md 2.
 */
public final class SequentialIdSource implements IdSource {
    private static final int HALF = 4;
    private static final long LAST = 2_821_109_907_455L;

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /** A source that begins at 1 for each prefix. */
    public SequentialIdSource() {}

    @Override
    public String next(String prefix) {
        long number = last.merge(prefix, 1L, Long::sum);
        if (number > LAST) {
            throw new IllegalStateException("ids: all of " + prefix + " are used, make a new source");
        }
        String digits = Long.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        String text = "0".repeat(2 * HALF - digits.length()) + digits;
        return prefix + "-" + text.substring(0, HALF) + "-" + text.substring(HALF);
    }
}
