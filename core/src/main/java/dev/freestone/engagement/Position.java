package dev.freestone.engagement;

import java.time.Instant;

/**
 * The place of an event among all events of a customer: by date, and of one date by arrival. Immutable. Source:
 * docs/spec/engagement-behaviors.md 1.
 *
 * @param date when it happened, in milliseconds
 * @param seq its arrival number
 */
public record Position(Instant date, long seq) implements Comparable<Position> {
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
}
