package dev.freestone.engagement;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a running fold goes by. Immutable. Source: docs/spec/engagement-behaviors.md 4, 6.1.
 *
 * @param definition the behavior
 * @param prerequisite the first completion of its prerequisite by the customer as it stands now; empty before it, and of a
 *     behavior without one
 * @param zone the zone of events that carry none
 */
public record FoldBasis(BehaviorDefinition definition, Optional<Position> prerequisite, ZoneId zone) {
    /**
     * Checks the components.
     *
     * @param definition the behavior
     * @param prerequisite the first completion of its prerequisite
     * @param zone the zone of events that carry none
     */
    public FoldBasis {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(prerequisite, "prerequisite");
        Objects.requireNonNull(zone, "zone");
    }

    /** One event at a state, in scope or not. */
    BehaviorStep step(BehaviorState state, EngagementEvent event) {
        return definition.inScope(event, prerequisite)
                ? BehaviorStep.take(definition, state, event, zone)
                : BehaviorStep.ignored(state);
    }
}
