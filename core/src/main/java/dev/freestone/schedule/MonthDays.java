package dev.freestone.schedule;

/**
 * Days of a month as bits: bit 0 is the 1st. Proleptic Gregorian calendar, every year of {@code LocalDate}. Works on
 * plain numbers, because a search visits many months and a date object for each of them would be garbage.
 */
final class MonthDays {
    /** Days by which a month's first weekday is later than January's, modulo 7, leap days left to the year. */
    private static final byte[] SHIFT = {0, 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

    /** Multiplied with seven bits, repeats them five times. */
    private static final long WEEKS = 1L | 1L << 7 | 1L << 14 | 1L << 21 | 1L << 28;

    private static final int WEEK = 7;
    private static final int FEBRUARY = 2;

    /** After this many years weekdays and leap years repeat. */
    private static final int CYCLE = 400;

    private MonthDays() {}

    static int length(int year, int month) {
        if (month == FEBRUARY) {
            boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % CYCLE == 0);
            return leap ? 29 : 28;
        }
        // April, June, September, November: even before August, odd from it on.
        return 30 + ((month + (month >> 3)) & 1);
    }

    static int longest(int month) {
        return month == FEBRUARY ? 29 : length(1, month);
    }

    /** All days of a month of this length. */
    static int all(int length) {
        return (1 << length) - 1;
    }

    /** The days, up to the 35th, that fall on these weekdays. Weekdays are bits: bit 0 is Sunday. */
    static int on(int weekdays, int year, int month) {
        int turned = (weekdays | weekdays << WEEK) >>> firstWeekday(year, month);
        return (int) ((turned & all(WEEK)) * WEEKS);
    }

    /** The weekday of the first of a month: 0 is Sunday. */
    private static int firstWeekday(int year, int month) {
        // January and February count with the year before, whose leap day does not shift them.
        int counted = Math.floorMod(year, CYCLE) + CYCLE - (month <= FEBRUARY ? 1 : 0);
        return (counted + counted / 4 - counted / 100 + counted / CYCLE + SHIFT[month] + 1) % WEEK;
    }
}
