package dev.freestone.engagement;

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
}
