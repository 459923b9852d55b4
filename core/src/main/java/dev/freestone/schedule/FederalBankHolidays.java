package dev.freestone.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which US federal banks are closed, by eleven rules. A holiday with a date of its own that falls on a Sunday is
 * observed on the Monday after it; on a Saturday it moves nothing. Pure, and fast enough to be asked for every day of a walk.
 * Source: docs/spec/cases-and-notifications.md 10.
 */
final class FederalBankHolidays {
    private static final int WEEK = 7;

    private static final List<Rule> RULES = List.of(
            dated(Month.JANUARY, 1, "New Year's Day"),
            nth(3, DayOfWeek.MONDAY, Month.JANUARY, "Martin Luther King Jr. Day"),
            nth(3, DayOfWeek.MONDAY, Month.FEBRUARY, "Washington's Birthday"),
            last(DayOfWeek.MONDAY, Month.MAY, "Memorial Day"),
            new Dated(Month.JUNE, 19, 2021, "Juneteenth"),
            dated(Month.JULY, 4, "Independence Day"),
            nth(1, DayOfWeek.MONDAY, Month.SEPTEMBER, "Labor Day"),
            nth(2, DayOfWeek.MONDAY, Month.OCTOBER, "Columbus Day"),
            dated(Month.NOVEMBER, 11, "Veterans Day"),
            nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER, "Thanksgiving Day"),
            dated(Month.DECEMBER, 25, "Christmas Day"));

    /** The days of each month on which a rule may hold, as bits: nearly all dates of a walk need no look at the rules. */
    private static final int[] POSSIBLE = new int[Month.DECEMBER.getValue() + 1];

    static {
        RULES.forEach(rule -> POSSIBLE[rule.month().getValue()] |= rule.days());
    }

    private FederalBankHolidays() {}

    /** Which holiday a date is, itself or observed, or null. */
    static @Nullable String name(LocalDate date) {
        if ((POSSIBLE[date.getMonthValue()] >>> date.getDayOfMonth() & 1) == 0) {
            return null;
        }
        for (Rule rule : RULES) {
            String name = rule.month() == date.getMonth() ? rule.name(date) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static Rule dated(Month month, int day, String name) {
        return new Dated(month, day, Integer.MIN_VALUE, name);
    }

    private static Rule nth(int nth, DayOfWeek weekday, Month month, String name) {
        return new OnWeekday(month, weekday, (nth - 1) * WEEK + 1, name);
    }

    /** The last one of a month whose length is the same every year. */
    private static Rule last(DayOfWeek weekday, Month month, String name) {
        return new OnWeekday(month, weekday, month.maxLength() - WEEK + 1, name);
    }

    private sealed interface Rule {
        Month month();

        /** The days of the month on which the holiday may fall, as bits: bit 1 is the 1st. */
        int days();

        /** The name of the holiday if the date, which is of the month of the rule, is one. */
        @Nullable
        String name(LocalDate date);
    }

    /** A day of a month. No month ends with one, so the day on which it is observed is of the same month. */
    private record Dated(Month month, int day, int since, String holiday, String observed) implements Rule {
        Dated(Month month, int day, int since, String holiday) {
            this(month, day, since, holiday, holiday + " (observed)");
        }

        @Override
        public int days() {
            return 0b11 << day;
        }

        @Override
        public @Nullable String name(LocalDate date) {
            if (date.getYear() < since) {
                return null;
            }
            int past = date.getDayOfMonth() - day;
            if (past == 0) {
                return holiday;
            }
            return past == 1 && date.getDayOfWeek() == DayOfWeek.MONDAY ? observed : null;
        }
    }

    /** The day of the week among the seven days of a month that begin with the first one. */
    private record OnWeekday(Month month, DayOfWeek weekday, int first, String holiday) implements Rule {
        @Override
        public int days() {
            return 0b111_1111 << first;
        }

        @Override
        public @Nullable String name(LocalDate date) {
            int past = date.getDayOfMonth() - first;
            return past >= 0 && past < WEEK && date.getDayOfWeek() == weekday ? holiday : null;
        }
    }
}
