package dev.freestone.engagement;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast the events of a count can follow each other. Immutable. Source: docs/spec/engagement-behaviors.md 3.1.
 *
 * @param minTimeBetweenEvents seconds from one counted event to the next, across rounds; empty = none
 * @param consecutive whether the events must lie on days that follow each other
 * @param maxEventRate how much is counted at most in a bucket; empty = any quantity
 */
public record EventPace(OptionalLong minTimeBetweenEvents, boolean consecutive, Optional<EventRate> maxEventRate) {
    /** Any pace. */
    public static final EventPace ANY = new EventPace(OptionalLong.empty(), false, Optional.empty());

    /**
     * Checks the components.
     *
     * @param minTimeBetweenEvents seconds from one counted event to the next
     * @param consecutive whether the events must lie on days that follow each other
     * @param maxEventRate how much is counted at most in a bucket
     */
    public EventPace {
        TermChecks.atLeastOne("minTimeBetweenEvents", minTimeBetweenEvents);
    }

    /** Whether an event counts one, whatever its quantity. */
    boolean countsOnce() {
        return consecutive || minTimeBetweenEvents.isPresent();
    }
}
