package dev.freestone.jdbc;

import dev.freestone.model.common.CompanyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query of the rows of a statement of the host, and what it binds. Not thread-safe. */
final class WrappedSql {
    private final StringBuilder sql = new StringBuilder("SELECT c.* FROM (");
    private final List<Object> values = new ArrayList<>();

    /** Zero is none. */
    private int limit;

    private WrappedSql() {}

    /** All rows so far; what follows begins with a blank. */
    static WrappedSql around(ListedSql host, CompanyId company) {
        var wrapped = new WrappedSql();
        host.writeTo(wrapped.sql, wrapped.values, company);
        // On a line of its own: the host's statement may end with a comment.
        wrapped.sql.append("\n) c");
        return wrapped;
    }

    WrappedSql append(String text) {
        sql.append(text);
        return this;
    }

    WrappedSql bind(Object value) {
        sql.append('?');
        values.add(value);
        return this;
    }

    WrappedSql append(SqlCondition condition) {
        values.addAll(condition.values());
        return append(condition.sql());
    }

    /** A list of one or more values, padded so that the database prepares few statements. */
    WrappedSql bindAll(List<?> list) {
        int size = ListedSql.padded(list.size());
        for (int i = 0; i < size; i++) {
            append(i == 0 ? "(" : ", ").bind(list.get(Math.min(i, list.size() - 1)));
        }
        return append(")");
    }

    /** Lets the driver cut the rows, whatever the database does. */
    WrappedSql atMost(int rows) {
        limit = rows;
        return this;
    }

    /** Ready to be executed. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.toString());
        try {
            statement.setMaxRows(limit);
            for (int i = 0; i < values.size(); i++) {
                ListedSql.bind(statement, i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
