package dev.freestone.schedule;

import dev.freestone.error.FreestoneException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * What day and instant a number of days leads to. Pure and thread-safe as long as the source of holidays is. Source:
 * docs/spec/cases-and-notifications.md 10.
 *
 * <pre>{@code
 * DueDateRule.of(trigger, OptionalInt.of(3), Optional.of(DelayUnit.BUSINESS_DAYS), zone, BusinessCalendar.usFederalBank());
 * }</pre>
 */
public final class DueDateRule {
    private DueDateRule() {}

    /**
     * When something is due. Without a delay, or with one of 0, that is the instant of the trigger, business day or not. Else
     * it is the same local time so many days later; a time that the clocks leave out moves to the first instant after the gap,
     * and of a time that they show twice the earlier one counts.
     *
     * @param trigger the instant of the trigger
     * @param delay the days, 0 to {@value BusinessCalendar#MOST_DAYS}; empty = none
     * @param unit how they are counted; may be empty only without a delay or with one of 0
     * @param zone the company zone, in which days are counted
     * @param calendar the business days of the company
     * @return the due instant with every day that was stepped over
     * @throws IllegalArgumentException if the delay is out of range or lacks its unit
     * @throws FreestoneException {@code calendar_unavailable} if business days cannot be told
     */
    public static DueDate of(
            Instant trigger, OptionalInt delay, Optional<DelayUnit> unit, ZoneId zone, BusinessCalendar calendar) {
        int days = delay.orElse(0);
        BusinessCalendar.requireCountable(days);
        if (days == 0) {
            return new DueDate(trigger, List.of());
        }
        DelayUnit counted = unit.orElseThrow(() -> new IllegalArgumentException(
                "unit: none for a delay of " + days + ", give calendarDays or businessDays"));
        ZonedDateTime local = trigger.atZone(zone);
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate due = after(
                local.toLocalDate(), days, counted, calendar, (day, why) -> skipped.add(new SkippedDay(day, why)));
        return new DueDate(first(due.atTime(local.toLocalTime()), zone.getRules()), skipped);
    }

    /**
     * The last day of something that lasts, such as a do-not-interact: 5 business days end on the fifth business day after the
     * trigger, that day included.
     *
     * @param triggerDate the day of the trigger, in the zone where the end counts
     * @param duration the days, 0 to {@value BusinessCalendar#MOST_DAYS}
     * @param unit how they are counted
     * @param calendar the business days of the company
     * @return the last day, the day of the trigger for 0
     * @throws IllegalArgumentException if the duration is out of range
     * @throws FreestoneException {@code calendar_unavailable} if business days cannot be told
     */
    public static LocalDate endDate(LocalDate triggerDate, int duration, DelayUnit unit, BusinessCalendar calendar) {
        BusinessCalendar.requireCountable(duration);
        return after(triggerDate, duration, unit, calendar, (day, why) -> {});
    }

    private static LocalDate after(
            LocalDate date,
            int days,
            DelayUnit unit,
            BusinessCalendar calendar,
            BiConsumer<LocalDate, String> skipped) {
        return switch (unit) {
            case CALENDAR_DAYS -> date.plusDays(days);
            case BUSINESS_DAYS -> calendar.plusBusinessDays(date, days, skipped);
        };
    }

    /** The first instant at which clocks show a local time, or have gone past it. */
    private static Instant first(LocalDateTime local, ZoneRules rules) {
        // Offsets of an overlap are listed as they follow each other.
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
