package dev.freestone.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column whose equality holds in the database wherever it holds for the values that are read from it. Immutable.
 *
 * @param name as it is written in a statement
 * @param kind what is read from it
 * @param key as what texts and numbers are bound
 * @param nullable whether what is read as null is null in the database
 */
record FilterColumn(String name, Kind kind, CustomerKey key, boolean nullable) {
    /** Of other types in PostgreSQL that read as text some, such as enumerations, cannot be compared with a text. */
    private static final Set<String> POSTGRES_TEXTS = Set.of("text", "varchar", "bpchar");

    private static final int MAX_DIGITS = 30;

    /** What is read from a column. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        DATE
    }

    /** A column that is read as text, whatever its type. */
    static Optional<FilterColumn> text(ResultSetMetaData found, int column, String name, Dialect dialect)
            throws SQLException {
        var key = CustomerKey.of(found, column);
        return isComparable(found, column, key, dialect)
                ? Optional.of(new FilterColumn(name, Kind.TEXT, key, true))
                : Optional.empty();
    }

    /** A column that is read as a date, if it is one. */
    static Optional<FilterColumn> date(ResultSetMetaData found, int column, String name, Dialect dialect)
            throws SQLException {
        // MariaDB and MySQL can hold 0000-00-00, which reads as null and is none.
        return isKnown(dialect) && found.getColumnType(column) == Types.DATE
                ? Optional.of(new FilterColumn(name, Kind.DATE, CustomerKey.OTHER, dialect != Dialect.MYSQL))
                : Optional.empty();
    }

    /** A column that is read as what it is. */
    static Optional<FilterColumn> value(ResultSetMetaData found, int column, String name, Dialect dialect)
            throws SQLException {
        var key = CustomerKey.of(found, column);
        boolean truth = found.getColumnType(column) == Types.BOOLEAN
                || "bool".equalsIgnoreCase(found.getColumnTypeName(column));
        // Every number but 0 reads as true from what MariaDB and MySQL call a boolean.
        if (truth && (dialect == Dialect.POSTGRESQL || dialect == Dialect.H2)) {
            return Optional.of(new FilterColumn(name, Kind.TRUTH, key, true));
        }
        if (key == CustomerKey.OTHER) {
            return date(found, column, name, dialect);
        }
        if (!isComparable(found, column, key, dialect)) {
            return Optional.empty();
        }
        boolean number = key == CustomerKey.WHOLE || key == CustomerKey.DECIMAL;
        return Optional.of(new FilterColumn(name, number ? Kind.NUMBER : Kind.TEXT, key, true));
    }

    private static boolean isComparable(ResultSetMetaData found, int column, CustomerKey key, Dialect dialect)
            throws SQLException {
        if (!isKnown(dialect) || key == CustomerKey.OTHER) {
            return false;
        }
        String type = String.valueOf(found.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
        return dialect != Dialect.POSTGRESQL || key != CustomerKey.TEXT || POSTGRES_TEXTS.contains(type);
    }

    /** Whether tests have shown how the database compares. */
    private static boolean isKnown(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL || dialect == Dialect.MYSQL || dialect == Dialect.H2;
    }

    /** What to bind for an operand other than null, or empty when the database might compare it otherwise than we do. */
    Optional<Object> bound(@Nullable Object operand) {
        return switch (kind) {
            case TEXT -> operand instanceof String text ? key.bound(text) : Optional.empty();
            case NUMBER -> number(operand);
            case TRUTH -> operand instanceof Boolean ? Optional.of(operand) : Optional.empty();
            case DATE -> operand instanceof LocalDate ? Optional.of(operand) : Optional.empty();
        };
    }

    private Optional<Object> number(@Nullable Object operand) {
        if (operand instanceof Long number) {
            return Optional.of(key == CustomerKey.WHOLE ? number : (Object) BigDecimal.valueOf(number));
        }
        boolean exact = key == CustomerKey.DECIMAL
                && operand instanceof BigDecimal decimal
                && decimal.precision() <= MAX_DIGITS
                && Math.abs(decimal.scale()) <= MAX_DIGITS;
        return exact ? Optional.ofNullable(operand) : Optional.empty();
    }
}
