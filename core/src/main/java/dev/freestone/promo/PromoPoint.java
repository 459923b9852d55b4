package dev.freestone.promo;

import java.time.LocalDate;
import java.util.Map;

/**
 * One dated point of a program. Immutable.
 *
 * @param date its day
 * @param kind what happens on it
 * @param done whether the day has come
 * @param values what it rests on by name, such as {@code oldestUnpaidDue}
 */
public record PromoPoint(LocalDate date, PromoPointKind kind, boolean done, Map<String, String> values) {
    /**
     * Copies the values.
     *
     * @param date its day
     * @param kind what happens on it
     * @param done whether the day has come
     * @param values what it rests on by name
     */
    public PromoPoint {
        values = Map.copyOf(values);
    }
}
