package dev.freestone.json.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Instants as they stand on the wire and in files: {@code 2024-05-01T09:28:03Z}, with six digits after the second when
 * the microseconds are not zero. Static and thread-safe. Source: docs/spec/conventions.md 4.
 */
public final class InstantText {
    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final int LENGTH = FORM.length();
    private static final int LENGTH_WITHOUT_MICROS = LENGTH - ".000000".length();
    private static final int LAST_FOUR_DIGIT_YEAR = 9999;
    private static final int NANOS_OF_MICRO = 1_000;

    private InstantText() {}

    /**
     * Writes an instant; what is finer than a microsecond is cut off.
     *
     * @param instant the instant
     * @return such as {@code 2024-05-01T09:28:03Z} or {@code 2024-05-01T09:28:03.000250Z}
     */
    public static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(LENGTH);
        int year = time.getYear();
        if (year < 0 || year > LAST_FOUR_DIGIT_YEAR) {
            out.append(time.toLocalDate());
        } else {
            digits(out, year, 4);
            digits(out.append('-'), time.getMonthValue(), 2);
            digits(out.append('-'), time.getDayOfMonth(), 2);
        }
        digits(out.append('T'), time.getHour(), 2);
        digits(out.append(':'), time.getMinute(), 2);
        digits(out.append(':'), time.getSecond(), 2);
        int micros = instant.getNano() / NANOS_OF_MICRO;
        if (micros != 0) {
            digits(out.append('.'), micros, 6);
        }
        return out.append('Z').toString();
    }

    /**
     * Reads an instant in ISO-8601 UTC.
     *
     * @param text such as {@code 2024-05-01T09:28:03Z}
     * @return the instant, or empty when the text is not one
     */
    public static Optional<Instant> parse(String text) {
        try {
            if (isAsWritten(text)) {
                return Optional.of(asWritten(text));
            }
        } catch (DateTimeException e) {
            // Such as hour 24, which ISO-8601 knows.
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the text has the form of {@link #of}, which is read many times as fast as all that ISO-8601 allows. */
    private static boolean isAsWritten(String text) {
        int length = text.length();
        if (length != LENGTH && length != LENGTH_WITHOUT_MICROS) {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char expected = FORM.charAt(i);
            char actual = text.charAt(i);
            if (expected == '0' ? actual < '0' || actual > '9' : actual != expected) {
                return false;
            }
        }
        return text.charAt(length - 1) == 'Z';
    }

    private static Instant asWritten(String text) {
        int micros = text.length() == LENGTH ? number(text, 20, 26) : 0;
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        micros * NANOS_OF_MICRO)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static void digits(StringBuilder out, int number, int width) {
        int from = out.length();
        for (int i = 0; i < width; i++) {
            out.append('0');
        }
        int rest = number;
        for (int i = from + width - 1; i >= from; i--) {
            out.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
