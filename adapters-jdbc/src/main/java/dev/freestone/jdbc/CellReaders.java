package dev.freestone.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the reader of a column, once a result. Source: docs/spec/outreach-campaigns.md 6.1. */
final class CellReaders {
    /** Names of types with a zone that some drivers report as a plain TIMESTAMP. */
    private static final Set<String> ZONED = Set.of("timestamptz", "datetimeoffset", "timestamp with time zone");

    /** Types that are text here although drivers report them as binary, double or other. */
    private static final Set<String> TEXTS = Set.of("uuid", "money", "json", "jsonb", "xml");

    private CellReaders() {}

    static CellReader of(ResultSetMetaData columns, int column, Dialect dialect) throws SQLException {
        String type = Objects.requireNonNullElse(columns.getColumnTypeName(column), "")
                .toLowerCase(Locale.ROOT);
        if (TEXTS.contains(type)) {
            return ResultSet::getString;
        }
        if (ZONED.contains(type)) {
            return CellReaders::instant;
        }
        if (type.equals("year")) {
            return CellReaders::integer;
        }
        return switch (columns.getColumnType(column)) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> ResultSet::getString;
            case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR -> ResultSet::getString;
            case Types.CLOB, Types.NCLOB, Types.SQLXML, Types.TIME, Types.TIME_WITH_TIMEZONE -> ResultSet::getString;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> CellReaders::integer;
            case Types.BIGINT -> columns.isSigned(column) ? CellReaders::integer : CellReaders::unsigned;
            case Types.NUMERIC, Types.DECIMAL -> ResultSet::getBigDecimal;
            case Types.REAL -> CellReaders::single;
            case Types.FLOAT, Types.DOUBLE -> CellReaders::binary;
            case Types.BOOLEAN -> CellReaders::truth;
            case Types.BIT -> bits(columns, column, type, dialect);
            case Types.DATE -> CellReaders::date;
            case Types.TIMESTAMP -> CellReaders::dateTime;
            case Types.TIMESTAMP_WITH_TIMEZONE -> CellReaders::instant;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> CellReaders::bytes;
            default -> (rows, index) -> CellValues.of(rows.getObject(index));
        };
    }

    /** Whether a type that the driver reports as TIMESTAMP has no zone; its name is in lower case. */
    static boolean isWithoutZone(String type) {
        return !ZONED.contains(type);
    }

    /** PostgreSQL reports its booleans as BIT, and its bit strings as well; the others have bit fields of any width. */
    private static CellReader bits(ResultSetMetaData columns, int column, String type, Dialect dialect)
            throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            return type.equals("bool") ? CellReaders::truth : ResultSet::getString;
        }
        return columns.getPrecision(column) <= 1 ? CellReaders::truth : CellReaders::bytes;
    }

    private static @Nullable Object integer(ResultSet rows, int column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object unsigned(ResultSet rows, int column) throws SQLException {
        BigDecimal value = rows.getBigDecimal(column);
        return value == null ? null : CellValues.integer(value.toBigInteger());
    }

    private static @Nullable Object single(ResultSet rows, int column) throws SQLException {
        float value = rows.getFloat(column);
        return rows.wasNull() ? null : CellValues.decimal(Float.toString(value));
    }

    private static @Nullable Object binary(ResultSet rows, int column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? null : CellValues.decimal(Double.toString(value));
    }

    private static @Nullable Object truth(ResultSet rows, int column) throws SQLException {
        boolean value = rows.getBoolean(column);
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Object date(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    private static @Nullable Object dateTime(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Object bytes(ResultSet rows, int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        return value == null ? null : HexFormat.of().formatHex(value);
    }
}
