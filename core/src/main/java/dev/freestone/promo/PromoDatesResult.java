package dev.freestone.promo;

import dev.freestone.error.Violation;
import java.util.List;
import java.util.Optional;

/**
 * Dates, or everything that is wrong with the wish for them. Immutable.
 *
 * @param dates the dates; empty when there are violations
 * @param violations all of them; empty when there are dates
 */
public record PromoDatesResult(Optional<PromoDates> dates, List<Violation> violations) {
    /**
     * Checks and copies the components.
     *
     * @param dates the dates; empty when there are violations
     * @param violations all of them; empty when there are dates
     */
    public PromoDatesResult {
        violations = List.copyOf(violations);
        if (dates.isPresent() != violations.isEmpty()) {
            throw new IllegalArgumentException("violations: " + violations.size() + " beside dates present "
                    + dates.isPresent() + ", expected one of the two");
        }
    }

    static PromoDatesResult of(PromoDates dates) {
        return new PromoDatesResult(Optional.of(dates), List.of());
    }

    static PromoDatesResult refused(List<Violation> violations) {
        return new PromoDatesResult(Optional.empty(), violations);
    }
}
