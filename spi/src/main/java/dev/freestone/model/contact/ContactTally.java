package dev.freestone.model.contact;

import java.time.Duration;
import java.time.Instant;

/**
 * How many of the contacts that were planned in one quarter of an hour are now in one state. Immutable.
 *
 * @param plannedAt when the quarter begins, in UTC
 * @param state the state
 * @param count at least 1
 */
public record ContactTally(Instant plannedAt, IntentState state, long count) {
    /** The time whose contacts are counted together: the days of every zone in use begin with one. */
    public static final Duration QUARTER = Duration.ofMinutes(15);

    /**
     * The quarter of an hour in which something was planned.
     *
     * @param at when it was planned
     * @return when the quarter begins
     */
    public static Instant quarterOf(Instant at) {
        long seconds = at.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, QUARTER.toSeconds()));
    }
}
