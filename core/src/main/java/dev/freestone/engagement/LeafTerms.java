package dev.freestone.engagement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing to do: a behavior of a simple type, or what a goal asks for. Immutable. Source: docs/spec/engagement-behaviors.md
 * 3.1.
 *
 * @param type whether events are counted or keys collected
 * @param eventNames the events that it looks at, at least one; a count has one
 * @param uniqueKey the key of the context whose values are collected; empty = the names of the events are
 * @param totalCount events or keys for one completion, from 1 on
 * @param conditions which of the events count
 * @param limits how often it can be completed
 * @param pace how fast events can follow each other; of a count only
 */
public record LeafTerms(
        LeafType type,
        List<String> eventNames,
        Optional<String> uniqueKey,
        long totalCount,
        EventCondition conditions,
        RepeatLimits limits,
        EventPace pace) {
    /**
     * Checks and copies the components.
     *
     * @param type whether events are counted or keys collected
     * @param eventNames the events that it looks at
     * @param uniqueKey the key of the context whose values are collected
     * @param totalCount events or keys for one completion
     * @param conditions which of the events count
     * @param limits how often it can be completed
     * @param pace how fast events can follow each other
     */
    public LeafTerms {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(conditions, "conditions");
        eventNames = List.copyOf(eventNames);
        if (eventNames.isEmpty()) {
            throw new IllegalArgumentException("eventNames: empty, name at least one event");
        }
        TermChecks.atLeastOne("totalCount", totalCount);
    }

    /** Whether an event is one that it looks at. */
    boolean matches(EngagementEvent event) {
        return eventNames.contains(event.name()) && conditions.holds(event);
    }
}
