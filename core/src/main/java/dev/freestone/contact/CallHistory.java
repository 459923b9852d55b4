package dev.freestone.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * What was reported of one call, one time after the other. Shows neither person, number nor loans. Immutable.
 *
 * @param current what counts
 * @param earlier what was corrected, the oldest first, at most the last 50
 */
public record CallHistory(ReportedCall current, List<ReportedCall> earlier) {
    private static final int MAX_EARLIER = 50;

    /**
     * Copies the list.
     *
     * @param current what counts
     * @param earlier what was corrected, the oldest first, at most the last 50
     */
    public CallHistory {
        earlier = List.copyOf(earlier.subList(Math.max(0, earlier.size() - MAX_EARLIER), earlier.size()));
    }

    /**
     * The history after a correction.
     *
     * @param next what counts from now on
     * @return another history
     */
    public CallHistory corrected(ReportedCall next) {
        List<ReportedCall> before = new ArrayList<>(earlier);
        before.add(current);
        return new CallHistory(next, before);
    }

    @Override
    public String toString() {
        return "CallHistory[" + current + ", corrected " + earlier.size() + " times]";
    }
}
