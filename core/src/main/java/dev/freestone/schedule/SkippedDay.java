package dev.freestone.schedule;

import java.time.LocalDate;

/**
 * A day that a delay of business days stepped over. Immutable.
 *
 * @param date the day
 * @param reason {@code weekend} or the name of the holiday, as {@link BusinessCalendar#reason} says
 */
public record SkippedDay(LocalDate date, String reason) {}
