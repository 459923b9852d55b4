package dev.freestone.engine.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * What a decision of the past has seen.
 *
 * @param sure what it has seen for certain
 * @param doubtful what it may have seen or not, since nobody has put down when it came or went
 */
record Seen<T>(List<T> sure, List<T> doubtful) {
    List<T> all() {
        List<T> all = new ArrayList<>(sure);
        all.addAll(doubtful);
        return all;
    }
}
