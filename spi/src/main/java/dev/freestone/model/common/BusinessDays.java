package dev.freestone.model.common;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a company counts as business days: certain days of the week, less its holidays. Immutable, and thread-safe as long as
 * the source of holidays is. Source: docs/spec/cases-and-notifications.md 10.
 *
 * <pre>{@code
 * new BusinessDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), year -> Map.of(LocalDate.of(year, 12, 25), "Christmas"));
 * }</pre>
 *
 * @param weekdays the days of the week with business, at least one, in the order of the week
 * @param holidays the days without business among them
 */
public record BusinessDays(Set<DayOfWeek> weekdays, HolidaySource holidays) {
    /**
     * Checks and copies the components.
     *
     * @param weekdays the days of the week with business, at least one
     * @param holidays the days without business among them
     * @throws IllegalArgumentException if there is no day of the week
     */
    public BusinessDays {
        Objects.requireNonNull(holidays, "holidays");
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("weekdays: empty, name at least one day of the week");
        }
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    }
}
