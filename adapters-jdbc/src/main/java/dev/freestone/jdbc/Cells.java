package dev.freestone.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of the current row by column, {@link Labels#ABSENT} being null. */
final class Cells {
    private Cells() {}

    static @Nullable String text(ResultSet row, int column) throws SQLException {
        return column == Labels.ABSENT ? null : row.getString(column);
    }

    static Optional<String> known(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(text(row, column));
    }

    static @Nullable Boolean truth(ResultSet row, int column) throws SQLException {
        if (column == Labels.ABSENT) {
            return null;
        }
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet row, int column, CellReader reader) throws SQLException {
        Object value = column == Labels.ABSENT ? null : reader.read(row, column);
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return value == null ? null : (Instant) value;
    }

    static @Nullable LocalDate date(ResultSet row, int column, CellReader reader) throws SQLException {
        Object value = column == Labels.ABSENT ? null : reader.read(row, column);
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        return value == null ? null : (LocalDate) value;
    }
}
