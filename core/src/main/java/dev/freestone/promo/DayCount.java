package dev.freestone.promo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days are counted. Both ways are differences of one number a date, so that splitting a span changes no sum. */
enum DayCount {
    ACTUAL_365(365),
    THIRTY_360(360);

    private final int divisor;

    DayCount(int divisor) {
        this.divisor = divisor;
    }

    int divisor() {
        return divisor;
    }

    long days(LocalDate from, LocalDate to) {
        return switch (this) {
            case ACTUAL_365 -> ChronoUnit.DAYS.between(from, to);
            case THIRTY_360 -> number(to) - number(from);
        };
    }

    private static long number(LocalDate date) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
