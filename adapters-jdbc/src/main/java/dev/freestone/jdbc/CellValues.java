package dev.freestone.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what drivers give into values of a {@link dev.freestone.spi.RowStream}. */
final class CellValues {
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private CellValues() {}

    static @Nullable Object of(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Array array) {
            Object elements = array.getArray();
            array.free();
            return elements instanceof Object[] list ? list(list) : String.valueOf(elements);
        }
        return value instanceof Object[] list ? list(list) : time(value);
    }

    private static Object number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return decimal(number.toString());
        }
        return number instanceof BigInteger integer ? integer(integer) : (Object) number.longValue();
    }

    private static Object time(Object value) {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        }
        boolean kept = value instanceof LocalDate || value instanceof LocalDateTime || value instanceof Instant;
        return kept ? value : value.toString();
    }

    /** A list is free JSON, in which times are texts. */
    private static List<@Nullable Object> list(Object[] elements) throws SQLException {
        var list = new ArrayList<@Nullable Object>(elements.length);
        for (Object each : elements) {
            Object value = of(each);
            boolean json =
                    value == null || value instanceof Number || value instanceof Boolean || value instanceof List;
            list.add(json ? value : String.valueOf(value));
        }
        return Collections.unmodifiableList(list);
    }

    /** A Long where it fits. */
    static Object integer(BigInteger value) {
        boolean fits = value.compareTo(GREATEST) <= 0 && value.compareTo(LEAST) >= 0;
        return fits ? (Object) value.longValue() : new BigDecimal(value);
    }

    /** The shortest decimal of a binary number; NaN and infinity, which no decimal can say, stay words. */
    static Object decimal(String binary) {
        return Character.isLetter(binary.charAt(binary.length() - 1)) ? binary : new BigDecimal(binary);
    }
}
