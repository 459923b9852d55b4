package dev.freestone.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Values of conditions and case fields as their data type has them: text, truth, {@code Long}, {@code BigDecimal}, day, instant.
 * Static and thread-safe. Source: docs/spec/cases-and-notifications.md 7.
 */
public final class FieldReading {
    /** Reading more digits takes time that grows with their square; readers of JSON have the same limit. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final int LONG_BITS = 63;
    private static final int LONG_DIGITS = 19;

    private FieldReading() {}

    /**
     * What a value is as a type; values of one type can be compared with each other.
     *
     * @param type the type
     * @param value text, a number, true or false; anything else is never one
     * @return the value, such as {@code 13L} for the text 13 as an integer; null when it is not one of that type
     */
    public static @Nullable Comparable<?> read(FieldType type, Object value) {
        return switch (type) {
            case STRING, ENUM -> value instanceof String text ? text : null;
            case BOOLEAN -> truth(value);
            case INTEGER -> integer(value);
            case NUMBER -> decimal(value);
            case DATE -> value instanceof String text ? TimeReading.date(text) : null;
            case DATE_TIME -> value instanceof String text ? TimeReading.instant(text) : null;
        };
    }

    private static @Nullable Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if ("true".equals(value)) {
            return Boolean.TRUE;
        }
        return "false".equals(value) ? Boolean.FALSE : null;
    }

    private static @Nullable Long integer(Object value) {
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof String text) {
            return digits(text);
        }
        BigDecimal decimal = decimal(value);
        return decimal == null ? null : whole(decimal);
    }

    private static @Nullable Long whole(BigDecimal decimal) {
        long digitsBeforePoint = (long) decimal.precision() - decimal.scale();
        if (decimal.signum() == 0) {
            return 0L;
        }
        if (digitsBeforePoint < 1 || digitsBeforePoint > LONG_DIGITS) {
            return null;
        }
        if (decimal.scale() > 0 && decimal.stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigInteger number = decimal.toBigInteger();
        return number.bitLength() <= LONG_BITS ? number.longValue() : null;
    }

    /** The number of {@code -?[0-9]+}; gathered below zero, where there is one number more. */
    private static @Nullable Long digits(String text) {
        boolean negative = text.startsWith("-");
        int from = negative ? 1 : 0;
        if (from == text.length()) {
            return null;
        }
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value < Long.MIN_VALUE / 10) {
                return null;
            }
            value = value * 10 - digit;
            if (value > 0) {
                return null;
            }
        }
        if (negative) {
            return value;
        }
        return value == Long.MIN_VALUE ? null : (Long) (-value);
    }

    private static @Nullable BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof String text) {
            return isDecimal(text) ? new BigDecimal(text) : null;
        }
        if (value instanceof Double || value instanceof Float) {
            // The shortest decimal that stands for it is what was meant: 0.1 and not its binary neighbour.
            return Double.isFinite(((Number) value).doubleValue()) ? new BigDecimal(value.toString()) : null;
        }
        return value instanceof Number other && isDecimal(other.toString()) ? new BigDecimal(other.toString()) : null;
    }

    /** Whether a text is {@code -?[0-9]+(\.[0-9]+)?}. */
    private static boolean isDecimal(String text) {
        int length = text.length();
        if (length > LONGEST_NUMBER) {
            return false;
        }
        int from = text.startsWith("-") ? 1 : 0;
        int point = digitsFrom(text, from);
        if (point == from || point == length) {
            return point == length && point > from;
        }
        int end = digitsFrom(text, point + 1);
        return text.charAt(point) == '.' && end == length && end > point + 1;
    }

    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
