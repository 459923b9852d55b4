package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What a database says of the statement for customers: how its columns are written and compared. Asked for once. Immutable.
 *
 * @param dialect the database
 * @param id the column of the id
 * @param externalId the column of the external id, if there is one
 * @param fields the columns that a query can be translated for, by the field, such as {@code user.country}
 */
record CustomerShape(Dialect dialect, Key id, Optional<Key> externalId, Map<String, FilterColumn> fields) {
    private static final String USER = "user.";

    /**
     * A column that customers are looked up by.
     *
     * @param name as it is written in a statement
     * @param type as what its values are bound
     */
    record Key(String name, CustomerKey type) {}

    static CustomerShape ask(DataSource dataSource, Dialect dialect, CustomerMapping mapping, CompanyId company)
            throws SQLException {
        try (var opened = ReadOnlyConnection.open(dataSource, dialect);
                var statement = WrappedSql.around(mapping.customers(), company)
                        .append(" WHERE 1 = 0")
                        .prepare(opened.connection());
                var rows = statement.executeQuery()) {
            String quote = opened.connection().getMetaData().getIdentifierQuoteString();
            return of(rows.getMetaData(), quote.strip(), dialect, mapping);
        }
    }

    private static CustomerShape of(ResultSetMetaData found, String quote, Dialect dialect, CustomerMapping mapping)
            throws SQLException {
        var columns = CustomerColumns.of(found, dialect, mapping);
        var id = key(found, columns.column(CustomerColumns.ID), quote);
        if (id.type() == CustomerKey.OTHER) {
            throw FreestoneException.of(
                    ErrorCode.CONFIGURATION_INVALID,
                    "customers SQL: the id is no text, whole number, decimal or UUID, cast it in the statement");
        }
        int external = columns.column(CustomerColumns.EXTERNAL_ID);
        return new CustomerShape(
                dialect,
                id,
                external == Labels.ABSENT ? Optional.empty() : Optional.of(key(found, external, quote)),
                fields(found, columns, quote, dialect, mapping));
    }

    private static Map<String, FilterColumn> fields(
            ResultSetMetaData found, CustomerColumns columns, String quote, Dialect dialect, CustomerMapping mapping)
            throws SQLException {
        var fields = new HashMap<String, FilterColumn>();
        var texts = new ArrayList<>(CustomerColumns.TEXTS);
        texts.add(CustomerColumns.ID);
        texts.add(CustomerColumns.EXTERNAL_ID);
        for (String each : texts) {
            int column = columns.column(each);
            if (column != Labels.ABSENT) {
                FilterColumn.text(found, column, name(found, column, quote), dialect)
                        .ifPresent(known -> fields.put(USER + each, known));
            }
        }
        int birthday = columns.column(CustomerColumns.BIRTHDAY);
        if (birthday != Labels.ABSENT) {
            FilterColumn.date(found, birthday, name(found, birthday, quote), dialect)
                    .ifPresent(known -> fields.put(USER + CustomerColumns.BIRTHDAY, known));
        }
        for (String path : mapping.custom().keySet()) {
            String field = CustomerColumns.customField(path);
            int column = columns.column(field);
            FilterColumn.value(found, column, name(found, column, quote), dialect)
                    .ifPresent(known -> fields.put(USER + field, known));
        }
        return Map.copyOf(fields);
    }

    private static Key key(ResultSetMetaData found, int column, String quote) throws SQLException {
        return new Key(name(found, column, quote), CustomerKey.of(found, column));
    }

    private static String name(ResultSetMetaData found, int column, String quote) throws SQLException {
        String label = found.getColumnLabel(column);
        return "c." + quote + (quote.isEmpty() ? label : label.replace(quote, quote + quote)) + quote;
    }
}
