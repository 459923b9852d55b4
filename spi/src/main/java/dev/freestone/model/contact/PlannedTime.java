package dev.freestone.model.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which contacts were planned. Immutable.
 *
 * @param from at this instant or later; empty = whenever
 * @param until before this instant; empty = whenever
 */
public record PlannedTime(Optional<Instant> from, Optional<Instant> until) {
    /** Whenever. */
    public static final PlannedTime ANY = new PlannedTime(Optional.empty(), Optional.empty());

    /**
     * A time with beginning and end.
     *
     * @param from at this instant or later
     * @param until before this instant
     * @return the time
     */
    public static PlannedTime of(Instant from, Instant until) {
        return new PlannedTime(Optional.of(from), Optional.of(until));
    }

    /**
     * Whether it has neither beginning nor end.
     *
     * @return true when it leaves nothing out
     */
    public boolean isAny() {
        return from.isEmpty() && until.isEmpty();
    }

    /**
     * Whether an instant is in it.
     *
     * @param at the instant
     * @return true from its beginning on, before its end
     */
    public boolean contains(Instant at) {
        return from.filter(at::isBefore).isEmpty()
                && until.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
