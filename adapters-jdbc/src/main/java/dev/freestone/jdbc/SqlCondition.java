package dev.freestone.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a {@code WHERE} clause and what it binds. Immutable.
 *
 * @param sql in parentheses where it is more than one comparison
 * @param values what its question marks stand for, in order
 */
record SqlCondition(String sql, List<Object> values) {
    SqlCondition {
        values = List.copyOf(values);
    }

    /** Several of them joined by {@code AND} or {@code OR}. */
    static SqlCondition joined(String operator, List<SqlCondition> parts) {
        String sql = parts.stream().map(SqlCondition::sql).collect(Collectors.joining(" " + operator + " ", "(", ")"));
        var values = new ArrayList<Object>();
        parts.forEach(part -> values.addAll(part.values()));
        return new SqlCondition(sql, values);
    }

    /** One of a list, padded so that the database prepares few statements. */
    static SqlCondition oneOf(String column, List<Object> values) {
        int size = ListedSql.padded(values.size());
        var padded = new ArrayList<Object>(values);
        while (padded.size() < size) {
            padded.add(values.get(values.size() - 1));
        }
        return size == 1
                ? new SqlCondition(column + " = ?", padded)
                : new SqlCondition(column + " IN (?" + ", ?".repeat(size - 1) + ")", padded);
    }
}
