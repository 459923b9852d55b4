package dev.freestone.schedule;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which a campaign runs, such as {@code P P 1,15 * *}: a crontab(5) line whose minute and hour are left to
 * Freestone. Days equal those of cron, its choice between AND and OR included; each answer takes bounded time whatever
 * the text. The time of day comes from a {@link dev.freestone.model.common.SlotPolicy}, see {@link Slots}. Immutable
 * and thread-safe; equal by text. Source: docs/spec/outreach-campaigns.md 3.1, 3.2, 3.5.
 */
public final class PeachyCrontab {
    private static final int MONTHS = 12;
    private static final int EVERY_WEEKDAY = MonthDays.all(7);

    private final String text;
    /** Bit 0 is the 1st. */
    private final int monthDays;
    /** Bit 0 is January. */
    private final int months;
    /** Bit 0 is Sunday. */
    private final int weekdays;
    /** Whether a day must match both day fields; otherwise one of them suffices. */
    private final boolean both;

    private final boolean never;

    /** Masks as the parser found them. */
    PeachyCrontab(String text, int monthDays, int months, int weekdays, boolean both) {
        this.text = text;
        this.monthDays = monthDays;
        this.months = months;
        this.weekdays = weekdays;
        this.both = both;
        this.never = both && !anyMonthHasADay(monthDays, months);
    }

    /**
     * Reads a schedule.
     *
     * @param text such as {@code P P * * mon-fri}, at most 255 characters
     * @return the schedule, even one that {@linkplain #neverMatches() never matches}
     * @throws FreestoneException {@code validation} with one violation at path {@code schedule}, code {@code
     *     schedule_invalid}, whose message is that of {@link #problem(String)}
     */
    public static PeachyCrontab parse(String text) {
        CrontabReader reader = new CrontabReader(Objects.requireNonNull(text, "text"));
        PeachyCrontab crontab = reader.read();
        if (crontab == null) {
            throw FreestoneException.validation(
                    List.of(Violation.of("schedule", ViolationCode.SCHEDULE_INVALID, reader.problem())));
        }
        return crontab;
    }

    /**
     * Says why a text is no schedule, without an exception.
     *
     * @param text any text, of any length
     * @return for instance {@code schedule: day-of-month "32" at column 5: outside 1-31}, columns counted from 1 in code
     *     points; empty when {@link #parse(String)} takes the text
     */
    public static Optional<String> problem(String text) {
        CrontabReader reader = new CrontabReader(Objects.requireNonNull(text, "text"));
        return reader.read() == null ? Optional.of(reader.problem()) : Optional.empty();
    }

    /**
     * Whether the schedule selects a day.
     *
     * @param date any date
     * @return true when a campaign runs on it
     */
    public boolean matches(LocalDate date) {
        return (days(date.getYear(), date.getMonthValue()) >>> (date.getDayOfMonth() - 1) & 1) != 0;
    }

    /**
     * The first selected day after a date. Finds gaps of 40 years, as {@code P P 29 2 sun} has them around 2100.
     *
     * @param after the date, itself excluded
     * @return the day; empty when the schedule never matches or the calendar of {@link LocalDate} ends before it
     */
    public Optional<LocalDate> nextDate(LocalDate after) {
        if (never) {
            return Optional.empty();
        }
        int year = after.getYear();
        int month = after.getMonthValue();
        int days = days(year, month) & (-1 << after.getDayOfMonth());
        while (days == 0) {
            int later = months & (-1 << month);
            if (later == 0) {
                if (year == Year.MAX_VALUE) {
                    return Optional.empty();
                }
                year++;
                later = months;
            }
            month = Integer.numberOfTrailingZeros(later) + 1;
            days = days(year, month);
        }
        return Optional.of(LocalDate.of(year, month, Integer.numberOfTrailingZeros(days) + 1));
    }

    /**
     * The last selected day before a date.
     *
     * @param before the date, itself excluded
     * @return the day; empty when the schedule never matches or the calendar of {@link LocalDate} begins after it
     */
    public Optional<LocalDate> previousDate(LocalDate before) {
        if (never) {
            return Optional.empty();
        }
        int year = before.getYear();
        int month = before.getMonthValue();
        int days = days(year, month) & MonthDays.all(before.getDayOfMonth() - 1);
        while (days == 0) {
            int earlier = months & MonthDays.all(month - 1);
            if (earlier == 0) {
                if (year == Year.MIN_VALUE) {
                    return Optional.empty();
                }
                year--;
                earlier = months;
            }
            month = Integer.SIZE - Integer.numberOfLeadingZeros(earlier);
            days = days(year, month);
        }
        return Optional.of(LocalDate.of(year, month, Integer.SIZE - Integer.numberOfLeadingZeros(days)));
    }

    /**
     * Whether no day of any year is selected, as with {@code P P 30 2 *}. Exact, and known since the text was read.
     *
     * @return true when {@link #nextDate(LocalDate)} is always empty
     */
    public boolean neverMatches() {
        return never;
    }

    /**
     * The schedule in English, such as {@code every Monday that is day 1 to 7 of the month in October, at a time chosen
     * by Freestone}. The same text on every machine.
     *
     * @return the sentence, without a full stop
     */
    public String describe() {
        return CrontabDescription.of(monthDays, months, weekdays, both, never);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeachyCrontab that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * The text as it was given.
     *
     * @return such as {@code P P 1,15 * *}
     */
    @Override
    public String toString() {
        return text;
    }

    /** The selected days of a month. */
    private int days(int year, int month) {
        if ((months >>> (month - 1) & 1) == 0) {
            return 0;
        }
        int there = MonthDays.all(MonthDays.length(year, month));
        int candidates = both ? monthDays & there : there;
        // Most schedules need no weekday: none is left to ask about, or every one will do.
        if (candidates == 0 || weekdays == EVERY_WEEKDAY) {
            return candidates;
        }
        int onWeekdays = MonthDays.on(weekdays, year, month);
        return candidates & (both ? onWeekdays : monthDays | onWeekdays);
    }

    private static boolean anyMonthHasADay(int monthDays, int months) {
        for (int month = 1; month <= MONTHS; month++) {
            if ((months >>> (month - 1) & 1) != 0 && (monthDays & MonthDays.all(MonthDays.longest(month))) != 0) {
                return true;
            }
        }
        return false;
    }
}
