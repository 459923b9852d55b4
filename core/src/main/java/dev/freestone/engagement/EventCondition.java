package dev.freestone.engagement;

import java.util.Set;

/** Which events of the right name count. Pure and total. Source: docs/spec/engagement-behaviors.md 3.3. */
@FunctionalInterface
public interface EventCondition {
    /** Every event counts. */
    EventCondition ANY = event -> true;

    /**
     * Whether an event counts.
     *
     * @param event an event
     * @return the answer, always the same for the same event
     */
    boolean holds(EngagementEvent event);

    /**
     * The keys of the context without which no event counts, for an index.
     *
     * @return keys; empty when none is known to be necessary
     */
    default Set<String> necessaryKeys() {
        return Set.of();
    }
}
