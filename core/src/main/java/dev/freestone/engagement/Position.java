package dev.freestone.engagement;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * The place of an event among all events of a customer: by date, and of one date by arrival. Immutable. Source:
 * docs/spec/engagement-behaviors.md 1.
 *
 * @param date when it happened, in milliseconds
 * @param seq its arrival number
 */
public record Position(Instant date, long seq) implements Comparable<Position> {
    private static final int NANOS_OF_MILLI = 1_000_000;

    /**
     * Whether an event at this position comes before one at another.
     *
     * @param other the other position
     * @return false for the same position
     */
    public boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Position other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : Long.compare(seq, other.seq);
    }

    /** Cut to milliseconds, as dates of events are. */
    static Instant cut(Instant at) {
        return at.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_MILLI == 0 ? at : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
