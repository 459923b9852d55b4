package dev.freestone.targeting;

import dev.freestone.error.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a query over events: the targeting, or everything that is wrong with it. Immutable.
 *
 * @param targeting the targeting, empty when there are violations
 * @param violations each with a JSON pointer from the root of the query, which is the empty text itself
 */
public record EventTargetingReading(Optional<EventTargeting> targeting, List<Violation> violations) {
    /**
     * Checks and copies the components.
     *
     * @param targeting the targeting, empty when there are violations
     * @param violations what is wrong
     */
    public EventTargetingReading {
        violations = List.copyOf(violations);
        if (targeting.isPresent() != violations.isEmpty()) {
            throw new IllegalArgumentException("violations: " + violations.size() + " of a reading with targeting "
                    + (targeting.isPresent() ? "present" : "empty"));
        }
    }
}
