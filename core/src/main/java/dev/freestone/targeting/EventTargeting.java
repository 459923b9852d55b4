package dev.freestone.targeting;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query over events, in the language of targeting and with its limits: which events of the right name a behavior counts. It
 * differs in two points. Negations are moved to what they negate at last, and there nothing holds of a key that is missing, null
 * or blank, not even the opposite of something. And a text that is a plain decimal number is a number where one is wanted.
 *
 * <pre>{@code
 * EventTargeting targeting = EventTargeting.compile(Map.of("event.context.amount", Map.of("$gte", 100)));
 * targeting.matches(new EventFacts(1, date, Map.of("amount", "120.50"))); // true
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: docs/spec/engagement-behaviors.md 3.3.
 */
public final class EventTargeting {
    private final Predicate<EventFacts> test;
    private final Set<String> necessaryKeys;

    private EventTargeting(TargetingQuery query) {
        this.test = EventCompiler.compile(query);
        this.necessaryKeys = NecessaryKeys.of(query);
    }

    /**
     * Compiles a query of maps and lists.
     *
     * @param query the query, or null for the one that matches every event
     * @return the targeting
     * @throws FreestoneException {@code validation} with every violation when it is no query over events
     */
    public static EventTargeting compile(@Nullable Object query) {
        EventTargetingReading reading = read(query);
        return reading.targeting().orElseThrow(() -> FreestoneException.validation(reading.violations()));
    }

    /**
     * Reads a query, and everything that is wrong with it. Never throws because of the query.
     *
     * @param query a query of maps and lists, or null for the one that matches every event
     * @return the targeting or the violations
     */
    public static EventTargetingReading read(@Nullable Object query) {
        QueryReading reading = new QueryReading();
        TargetingQuery tree = new QueryReader(reading, FieldCatalogue.EVENTS).root(query);
        List<Violation> violations = reading.violations();
        return violations.isEmpty()
                ? new EventTargetingReading(Optional.of(new EventTargeting(tree)), violations)
                : new EventTargetingReading(Optional.empty(), violations);
    }

    /**
     * Whether an event matches.
     *
     * @param facts what is known of the event
     * @return the answer
     */
    public boolean matches(EventFacts facts) {
        Objects.requireNonNull(facts, "facts");
        return test.test(facts);
    }

    /**
     * The keys of the context without which no event matches, for an index.
     *
     * @return keys, empty when none is known to be necessary
     */
    public Set<String> necessaryKeys() {
        return necessaryKeys;
    }
}
