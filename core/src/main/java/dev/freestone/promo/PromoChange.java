package dev.freestone.promo;

import java.time.LocalDate;

/**
 * One value of a decision that came out differently. Immutable.
 *
 * @param value its name, such as {@code peakDaysOverdue}
 * @param day the day of the new value
 * @param before the old value
 * @param after the new value
 */
public record PromoChange(String value, LocalDate day, String before, String after) {}
