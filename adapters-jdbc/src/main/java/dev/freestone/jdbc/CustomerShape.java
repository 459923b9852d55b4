package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What a database says of the statement for customers: how its columns are written and compared. Asked for once. Immutable.
 *
 * @param dialect the database
 * @param id the column of the id
 * @param externalId the column of the external id, if there is one
 */
record CustomerShape(Dialect dialect, Key id, Optional<Key> externalId) {
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

    private static CustomerShape of(
            ResultSetMetaData found, String quote, Dialect dialect, CustomerMapping mapping) throws SQLException {
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
                external == Labels.ABSENT ? Optional.empty() : Optional.of(key(found, external, quote)));
    }

    private static Key key(ResultSetMetaData found, int column, String quote) throws SQLException {
        String name = found.getColumnLabel(column);
        return new Key("c." + quote + name.replace(quote, quote + quote) + quote, CustomerKey.of(found, column));
    }
}
