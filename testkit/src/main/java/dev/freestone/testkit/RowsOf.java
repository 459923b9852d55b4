package dev.freestone.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists that stores tell in parts. Static. */
final class RowsOf {
    private static final int MOST = 10_000;

    private RowsOf() {}

    /** All rows, each part asked for with the last row of the part before. */
    static <T> List<T> inParts(Function<Optional<T>, List<T>> parts) {
        List<T> told = new ArrayList<>();
        List<T> part = parts.apply(Optional.empty());
        while (!part.isEmpty()) {
            told.addAll(part);
            if (told.size() > MOST) {
                throw new AssertionError("there is no end of parts, the last row was told before");
            }
            part = parts.apply(Optional.of(part.get(part.size() - 1)));
        }
        return told;
    }
}
