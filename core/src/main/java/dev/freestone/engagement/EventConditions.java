package dev.freestone.engagement;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.targeting.EventFacts;
import dev.freestone.targeting.EventTargeting;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of behaviors, which are written in the language of targeting. Source: docs/spec/engagement-behaviors.md 3.3.
 */
public final class EventConditions {
    private EventConditions() {}

    /**
     * Compiles conditions.
     *
     * @param json a query of maps and lists over {@code event.qty}, {@code event.date} and {@code event.context.}, or null for none
     * @return the condition, {@link EventCondition#ANY} for none
     * @throws FreestoneException {@code validation} with every violation when it is no such query
     */
    public static EventCondition compile(@Nullable Object json) {
        if (json == null) {
            return EventCondition.ANY;
        }
        return new Compiled(EventTargeting.compile(json));
    }

    /**
     * What is wrong with conditions.
     *
     * @param json a query of maps and lists, or null for none
     * @return each with a JSON pointer from the root of the query, which is the empty text itself; empty when nothing is
     */
    public static List<Violation> violations(@Nullable Object json) {
        return EventTargeting.read(json).violations();
    }

    /**
     * A query, ready to be asked.
     *
     * @param targeting the query
     */
    private record Compiled(EventTargeting targeting) implements EventCondition {
        @Override
        public boolean holds(EngagementEvent event) {
            return targeting.matches(new EventFacts(event.qty(), event.date(), event.context()));
        }

        @Override
        public Set<String> necessaryKeys() {
            return targeting.necessaryKeys();
        }
    }
}
