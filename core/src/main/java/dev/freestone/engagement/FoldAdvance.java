package dev.freestone.engagement;

import java.util.List;
import java.util.Objects;

/**
 * What came of going on with a running fold. Immutable. Source: docs/spec/engagement-behaviors.md 6.1.
 *
 * @param next the fold to store
 * @param counted the positions of the events that were counted on the way
 * @param emissions the completions whose outcomes are due, in the order of emission
 */
public record FoldAdvance(RunningFold next, List<Position> counted, List<Emission> emissions) {
    /**
     * Checks and copies the components.
     *
     * @param next the fold to store
     * @param counted the positions of the events that were counted
     * @param emissions the completions whose outcomes are due
     */
    public FoldAdvance {
        Objects.requireNonNull(next, "next");
        counted = List.copyOf(counted);
        emissions = List.copyOf(emissions);
    }

    /**
     * Whether an event was counted.
     *
     * @param event the event that was added
     * @return false when it made no difference
     */
    public boolean counts(EngagementEvent event) {
        return counted.contains(event.position());
    }
}
