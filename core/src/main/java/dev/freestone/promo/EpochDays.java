package dev.freestone.promo;

import java.time.LocalDate;

/**
 * {@link LocalDate#toEpochDay()} by a table. Facts are dates above all, and to count the leap years behind each of them is
 * half of what an evaluation would cost.
 */
final class EpochDays {
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS = 130;
    /** The day before the first one of each month. */
    private static final long[] BEFORE_MONTH = new long[YEARS * 12];

    static {
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
        for (int month = 0; month < BEFORE_MONTH.length; month++) {
            BEFORE_MONTH[month] = first.plusMonths(month).toEpochDay() - 1;
        }
    }

    private EpochDays() {}

    static long of(LocalDate date) {
        int year = date.getYear() - FIRST_YEAR;
        if (year < 0 || year >= YEARS) {
            return date.toEpochDay();
        }
        return BEFORE_MONTH[year * 12 + date.getMonthValue() - 1] + date.getDayOfMonth();
    }
}
