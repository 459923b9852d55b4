package dev.freestone.targeting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types, equality and order of values. A literal has been made {@link #canonical}; a value of a document stands as the
 * host gave it. Source: docs/spec/engagement-campaigns.md 4.3.
 */
final class Values {
    /** Stands for a value that is not there. */
    static final Object MISSING = new Object();

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Values() {}

    static ValueType typeOf(@Nullable Object value) {
        if (value == null) {
            return ValueType.NULL;
        } else if (value instanceof String) {
            return ValueType.STRING;
        } else if (value instanceof Number number) {
            return isNumber(number) ? ValueType.NUMBER : ValueType.OTHER;
        } else if (value instanceof Boolean) {
            return ValueType.BOOLEAN;
        } else if (value instanceof Collection<?>) {
            return ValueType.ARRAY;
        } else if (value instanceof Map<?, ?>) {
            return ValueType.OBJECT;
        } else if (value instanceof Instant) {
            return ValueType.INSTANT;
        } else if (value instanceof LocalDate) {
            return ValueType.DATE;
        }
        return value == MISSING ? ValueType.MISSING : ValueType.OTHER;
    }

    /** Whether a literal and a value are equal; the literal is null only for JSON's null. */
    static boolean same(@Nullable Object literal, @Nullable Object value) {
        if (literal == null || value == null) {
            return literal == value;
        } else if (literal instanceof Number number) {
            return value instanceof Number other && isNumber(other) && compare(number, other) == 0;
        } else if (literal instanceof List<?> list) {
            return value instanceof Collection<?> other && sameElements(list, other);
        } else if (literal instanceof Map<?, ?> map) {
            return value instanceof Map<?, ?> other && sameMembers(map, other);
        }
        return literal.equals(value);
    }

    /** The order of two values of one type that has an order. */
    static int compare(ValueType type, Object one, Object other) {
        return switch (type) {
            case NUMBER -> compare((Number) one, (Number) other);
            case STRING -> compare((String) one, (String) other);
            case BOOLEAN -> Boolean.compare((Boolean) one, (Boolean) other);
            case INSTANT -> ((Instant) one).compareTo((Instant) other);
            case DATE -> ((LocalDate) one).compareTo((LocalDate) other);
            case NULL, ARRAY, OBJECT, MISSING, OTHER -> throw new IllegalArgumentException(type + " has no order");
        };
    }

    /** A number in the one form that equals itself: a {@code Long} where it fits, else without trailing zeros. */
    static Number canonical(Number number) {
        if (isWhole(number)) {
            return number.longValue();
        }
        BigDecimal decimal = decimal(number);
        BigDecimal stripped;
        try {
            stripped = decimal.stripTrailingZeros();
        } catch (ArithmeticException e) {
            // An exponent at the end of what an int holds: no other form of it exists.
            return decimal;
        }
        boolean whole = stripped.scale() <= 0;
        return whole && stripped.compareTo(LEAST) >= 0 && stripped.compareTo(MOST) <= 0
                ? (Number) stripped.longValue()
                : stripped;
    }

    /** Whether the language takes a Java number as one: not a number and infinity are none. */
    static boolean isNumber(Number number) {
        return isWhole(number)
                || number instanceof BigDecimal
                || number instanceof BigInteger
                || ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue()));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static int compare(Number one, Number other) {
        return isWhole(one) && isWhole(other)
                ? Long.compare(one.longValue(), other.longValue())
                : decimal(one).compareTo(decimal(other));
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return isWhole(number) ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.toString());
    }

    /** By code point, so that what lies outside the basic plane stands above all that lies in it. */
    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                int from = i > 0 && Character.isHighSurrogate(one.charAt(i - 1)) ? i - 1 : i;
                return Integer.compare(one.codePointAt(from), other.codePointAt(from));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static boolean sameElements(List<?> literals, Collection<?> values) {
        if (literals.size() != values.size()) {
            return false;
        }
        Iterator<?> rest = values.iterator();
        for (Object literal : literals) {
            if (!same(literal, rest.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(Map<?, ?> literals, Map<?, ?> values) {
        if (literals.size() != values.size()) {
            return false;
        }
        for (Map.Entry<?, ?> literal : literals.entrySet()) {
            Object value = values.get(literal.getKey());
            if (!same(literal.getValue(), value) || (value == null && !values.containsKey(literal.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
