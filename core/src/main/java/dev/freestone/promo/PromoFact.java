package dev.freestone.promo;

import java.util.Map;
import java.util.Optional;

/**
 * What became true of a promo program, for its history. Immutable. Source: docs/spec/promo-programs.md 5.
 *
 * @param event its name, such as {@code PromoExercised}
 * @param row the row of the life cycle that allowed it, such as {@code T6}; empty when none is needed
 * @param details codes, dates and amounts by name
 */
public record PromoFact(String event, Optional<String> row, Map<String, String> details) {
    /**
     * Copies the details.
     *
     * @param event its name
     * @param row the row of the life cycle that allowed it
     * @param details codes, dates and amounts by name
     */
    public PromoFact {
        details = Map.copyOf(details);
    }

    static PromoFact of(String event, Map<String, String> details) {
        return new PromoFact(event, Optional.empty(), details);
    }

    static PromoFact by(String row, String event, Map<String, String> details) {
        return new PromoFact(event, Optional.of(row), details);
    }
}
