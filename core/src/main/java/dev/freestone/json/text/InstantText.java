package dev.freestone.json.text;

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
    private static final int LENGTH = 27;
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
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
