package dev.freestone.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** As what ids of one column are bound: databases do not compare a number or a UUID with a text. */
enum CustomerKey {
    TEXT,
    WHOLE,
    DECIMAL,
    UUID,
    /** What reads as another text than it compares by, such as binary numbers and bytes. */
    OTHER;

    static CustomerKey of(ResultSetMetaData columns, int column) throws SQLException {
        if ("uuid".equalsIgnoreCase(columns.getColumnTypeName(column))) {
            return UUID;
        }
        return switch (columns.getColumnType(column)) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> TEXT;
            case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR -> TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> WHOLE;
            case Types.BIGINT -> columns.isSigned(column) ? WHOLE : DECIMAL;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            default -> OTHER;
        };
    }

    /** What to bind, or empty when a column of the type cannot hold the very text. */
    Optional<Object> bound(String text) {
        return switch (this) {
            case TEXT -> isStorable(text) ? Optional.of(text) : Optional.empty();
            case WHOLE -> LoanKeys.of(LoanMapping.IdType.NUMBER, text);
            case DECIMAL -> decimal(text);
            case UUID -> LoanKeys.of(LoanMapping.IdType.UUID, text);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<Object> decimal(String text) {
        // Far more digits than any database has, so that an exponent cannot fill the memory.
        if (text.isEmpty() || text.length() > 100 || !text.chars().allMatch(c -> "-.0123456789".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return number.toPlainString().equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL has no character zero, and no encoding has half a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
