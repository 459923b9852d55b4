package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Finds the columns of one result about loans, and refuses types that would not be read exactly. Not thread-safe. */
final class LoanColumns {
    private final ResultSetMetaData found;
    private final String what;
    private final Labels labels;

    private LoanColumns(ResultSetMetaData found, String what) throws SQLException {
        this.found = found;
        this.what = what;
        this.labels = Labels.of(found, what);
    }

    static LoanColumns of(ResultSetMetaData found, String field) throws SQLException {
        return new LoanColumns(found, field + " SQL");
    }

    /** A cell of a row. Which loan it is about is known to the caller. */
    @FunctionalInterface
    interface Column<T> {
        Optional<T> read(ResultSet row) throws SQLException;

        /** The cell, where null makes no sense. */
        default T require(ResultSet row, String problem) throws SQLException {
            return read(row).orElseThrow(() -> new BadLoanRow(problem));
        }
    }

    /** A cell that is not null, or a problem of the loan of its row. */
    @FunctionalInterface
    interface Required<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The id of the loan that a row is about; a row without one is about none. */
    Column<String> owner(String name) {
        return texts(labels.required(name));
    }

    Required<String> text(String name) {
        return required(name, texts(labels.required(name)));
    }

    Column<String> optionalText(String name) {
        return texts(labels.optional(name));
    }

    Column<Boolean> optionalTruth(String name) {
        int index = labels.optional(name);
        return row -> Optional.ofNullable(Cells.truth(row, index));
    }

    Required<LocalDate> date(String name) throws SQLException {
        return required(name, dates(labels.required(name), name));
    }

    Column<LocalDate> optionalDate(String name) throws SQLException {
        return dates(labels.optional(name), name);
    }

    Required<BigDecimal> decimal(String name) throws SQLException {
        return required(name, decimals(labels.required(name), name));
    }

    Column<BigDecimal> optionalDecimal(String name) throws SQLException {
        return decimals(labels.optional(name), name);
    }

    /** Refuses what is missing and what nobody asked for; called after the last label. */
    void complete() {
        labels.complete();
    }

    private <T> Required<T> required(String name, Column<T> column) {
        String problem = what + ": " + name + " is null";
        return row -> column.require(row, problem);
    }

    private static Column<String> texts(int index) {
        return row -> Cells.known(row, index);
    }

    private Column<LocalDate> dates(int index, String name) throws SQLException {
        if (index == Labels.ABSENT) {
            return row -> Optional.empty();
        }
        int type = found.getColumnType(index);
        if (type == Types.DATE) {
            return row -> Optional.ofNullable(row.getObject(index, LocalDate.class));
        }
        String typeName = String.valueOf(found.getColumnTypeName(index)).toLowerCase(Locale.ROOT);
        if (type == Types.TIMESTAMP && CellReaders.isWithoutZone(typeName)) {
            return row -> Optional.ofNullable(row.getObject(index, LocalDateTime.class))
                    .map(LocalDateTime::toLocalDate);
        }
        throw wrongType(name, "a date, or a timestamp without zone");
    }

    private Column<BigDecimal> decimals(int index, String name) throws SQLException {
        if (index == Labels.ABSENT) {
            return row -> Optional.empty();
        }
        return switch (found.getColumnType(index)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL ->
                row -> Optional.ofNullable(row.getBigDecimal(index));
            default -> throw wrongType(name, "a decimal number");
        };
    }

    private FreestoneException wrongType(String name, String wanted) {
        return FreestoneException.of(
                ErrorCode.CONFIGURATION_INVALID,
                what + ": the column " + name + " is not " + wanted + ", cast it in the statement");
    }
}
