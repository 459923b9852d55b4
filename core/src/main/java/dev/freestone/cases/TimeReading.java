package dev.freestone.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days and instants of conditions and case fields. Reads strictly and without an exception, because texts that are none are
 * met as often as a case holds them. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 7.
 */
final class TimeReading {
    private static final int DATE_LENGTH = "0000-00-00".length();
    private static final int MAX_OFFSET_SECONDS = 18 * 3_600;
    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;
    private boolean wrong;

    private TimeReading(String text) {
        this.text = text;
    }

    /** The day of a text such as {@code 2025-01-31}, or null when it is not one that exists. */
    static @Nullable LocalDate date(String text) {
        return text.length() == DATE_LENGTH ? new TimeReading(text).day() : null;
    }

    /**
     * The instant of a text such as {@code 2025-01-31T10:00:00.5+01:00}, or null. Seconds, their fraction of 1 to 9 digits and
     * the minutes of the offset can be left out.
     */
    static @Nullable Instant instant(String text) {
        TimeReading in = new TimeReading(text);
        LocalDate day = in.day();
        if (day == null) {
            return null;
        }
        in.require('T');
        int hour = in.number(2, 23);
        in.require(':');
        int minute = in.number(2, 59);
        int second = 0;
        int nanos = 0;
        if (in.skip(':')) {
            second = in.number(2, 59);
            if (in.skip('.')) {
                nanos = in.nanos();
            }
        }
        int offset = in.offset();
        if (in.wrong || in.at != text.length()) {
            return null;
        }
        long local = day.toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(local - offset, nanos);
    }

    private @Nullable LocalDate day() {
        int year = number(4, 9_999);
        require('-');
        int month = number(2, 12);
        require('-');
        int day = number(2, 31);
        if (wrong
                || month == 0
                || day == 0
                || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private int offset() {
        if (skip('Z')) {
            return 0;
        }
        boolean west = skip('-');
        if (!west) {
            require('+');
        }
        int seconds = number(2, 18) * 3_600;
        if (skip(':')) {
            seconds += number(2, 59) * 60;
        }
        wrong |= seconds > MAX_OFFSET_SECONDS;
        return west ? -seconds : seconds;
    }

    private int nanos() {
        int from = at;
        int value = 0;
        while (at - from < NANO_DIGITS && digit() >= 0) {
            value = value * 10 + digit();
            at++;
        }
        wrong |= at == from;
        for (int digits = at - from; digits < NANO_DIGITS; digits++) {
            value *= 10;
        }
        return value;
    }

    private int number(int digits, int greatest) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = digit();
            wrong |= digit < 0;
            value = value * 10 + digit;
            at++;
        }
        wrong |= value > greatest;
        return value;
    }

    private void require(char expected) {
        wrong |= !skip(expected);
    }

    private boolean skip(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        if (there) {
            at++;
        }
        return there;
    }

    private int digit() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
