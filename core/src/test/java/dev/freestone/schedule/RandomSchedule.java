package dev.freestone.schedule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A random valid schedule beside its meaning. The meaning is noted value by value while the text is written, so nothing
 * of the parser is trusted.
 */
final class RandomSchedule {
    private static final String[] MONTHS = {
        "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final String[] WEEKDAYS = {"sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    private static final String[] NO_NAMES = {};

    private final SplittableRandom random;
    private final boolean[] days = new boolean[32];
    private final boolean[] months = new boolean[13];
    private final boolean[] weekdays = new boolean[8];
    private final boolean starred;
    private final String text;

    RandomSchedule(SplittableRandom random) {
        this.random = random;
        String day = field(days, 1, 31, NO_NAMES);
        String month = field(months, 1, 12, MONTHS);
        String weekday = field(weekdays, 0, 7, WEEKDAYS);
        starred = day.startsWith("*") || weekday.startsWith("*");
        text = "P" + blanks() + "P" + blanks() + day + blanks() + month + blanks() + weekday;
    }

    String text() {
        return text;
    }

    /** Section 3.2 of the specification, read literally for one day. */
    boolean selects(LocalDate date) {
        int weekday = date.getDayOfWeek().getValue();
        boolean dayMatches = days[date.getDayOfMonth()];
        boolean weekdayMatches = weekday == 7 ? weekdays[0] || weekdays[7] : weekdays[weekday];
        return months[date.getMonthValue()] && (starred ? dayMatches && weekdayMatches : dayMatches || weekdayMatches);
    }

    private String field(boolean[] selected, int min, int max, String[] names) {
        StringBuilder list = new StringBuilder();
        int items = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
        for (int i = 0; i < items; i++) {
            list.append(i == 0 ? "" : ",").append(item(selected, min, max, names));
        }
        return list.toString();
    }

    private String item(boolean[] selected, int min, int max, String[] names) {
        int first = min;
        int last = max;
        String written = "*";
        boolean mayStep = true;
        int kind = random.nextInt(8);
        if (kind < 4) {
            first = min + random.nextInt(max - min + 1);
            last = first;
            written = value(first, names);
            mayStep = false;
        } else if (kind < 6) {
            first = min + random.nextInt(max - min + 1);
            last = first + random.nextInt(max - first + 1);
            // The one range that ends on a smaller number: Sunday written as 0 or by name.
            boolean endsOnSunday = names == WEEKDAYS && last == 7 && first > 0 && random.nextBoolean();
            String end = endsOnSunday ? value(0, names) : names == WEEKDAYS ? number(last) : value(last, names);
            String begin = names == WEEKDAYS && first == 7 ? "7" : value(first, names);
            written = begin + "-" + end;
        }
        int step = 1;
        if (mayStep && random.nextInt(3) == 0) {
            step = random.nextInt(10) == 0 ? 1 + random.nextInt(9999) : 1 + random.nextInt(12);
            written += "/" + number(step);
        }
        for (int v = first; v <= last; v += step) {
            selected[v] = true;
        }
        return written;
    }

    private String value(int value, String[] names) {
        if (names.length == 0 || random.nextBoolean()) {
            return number(value);
        }
        return random.nextBoolean() ? names[value] : names[value].toUpperCase(Locale.ROOT);
    }

    private String number(int value) {
        return "0".repeat(random.nextInt(5) == 0 ? random.nextInt(4) : 0) + value;
    }

    private String blanks() {
        return random.nextInt(8) == 0 ? "\t  " : " ";
    }
}
