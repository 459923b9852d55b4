package dev.freestone.schedule;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A schedule in English. Written from the selected days, so that texts of equal meaning read alike. */
final class CrontabDescription {
    private static final int ALL_DAYS = MonthDays.all(31);
    private static final int ALL_MONTHS = MonthDays.all(12);
    private static final int ALL_WEEKDAYS = MonthDays.all(7);
    private static final int SHORTEST_SEQUENCE = 3;

    private CrontabDescription() {}

    static String of(int monthDays, int months, int weekdays, boolean both, boolean never) {
        return (never ? "never" : days(monthDays, weekdays, both)) + months(months) + ", at a time chosen by Freestone";
    }

    private static String days(int monthDays, int weekdays, boolean both) {
        boolean anyDay = monthDays == ALL_DAYS;
        boolean anyWeekday = weekdays == ALL_WEEKDAYS;
        if (both ? anyDay && anyWeekday : anyDay || anyWeekday) {
            return "every day";
        }
        if (!both) {
            return "on day " + numbers(monthDays, " and ") + " of the month and every " + weekdays(weekdays);
        }
        if (anyWeekday) {
            return "on day " + numbers(monthDays, " and ") + " of the month";
        }
        String every = "every " + weekdays(weekdays);
        return anyDay ? every : every + " that is day " + numbers(monthDays, " or ") + " of the month";
    }

    private static String months(int months) {
        if (months == ALL_MONTHS) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (Month month : Month.values()) {
            if ((months >>> (month.getValue() - 1) & 1) != 0) {
                names.add(capitalized(month));
            }
        }
        return " in " + list(names, " and ");
    }

    private static String weekdays(int weekdays) {
        List<String> names = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((weekdays >>> (day.getValue() % DayOfWeek.values().length) & 1) != 0) {
                names.add(capitalized(day));
            }
        }
        return list(names, " and ");
    }

    /** From the constant and not from the platform's locale data, which differs between releases. */
    private static String capitalized(Enum<?> constant) {
        String name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String numbers(int days, String conjunction) {
        List<String> parts = new ArrayList<>();
        int day = 1;
        for (int rest = days; rest != 0; ) {
            int skipped = Integer.numberOfTrailingZeros(rest);
            day += skipped;
            rest >>>= skipped;
            int sequence = Integer.numberOfTrailingZeros(~rest);
            int last = day + sequence - 1;
            if (sequence >= SHORTEST_SEQUENCE) {
                parts.add(day + " to " + last);
            } else {
                for (int d = day; d <= last; d++) {
                    parts.add(Integer.toString(d));
                }
            }
            day += sequence;
            rest >>>= sequence;
        }
        return list(parts, conjunction);
    }

    private static String list(List<String> parts, String conjunction) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + conjunction + parts.get(last);
    }
}
