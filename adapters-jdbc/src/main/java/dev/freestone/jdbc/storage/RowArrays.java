package dev.freestone.jdbc.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of many rows as a query of PostgreSQL, so that one statement writes them all. A column whose value is the same in
 * all rows, as most are within a batch, is given once, any other as an array. Static and thread-safe.
 */
final class RowArrays {
    private RowArrays() {}

    /** Adds a query of all rows with the names of the columns, in the order of the rows; each row as long as the columns. */
    static Sql add(Sql sql, List<Column> columns, List<Object[]> rows) {
        List<Column> differing = new ArrayList<>();
        List<List<@Nullable Object>> arrays = new ArrayList<>();
        String separator = "SELECT ";
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            List<@Nullable Object> values = values(sql, rows, i);
            // The first one is always an array: it tells how many rows there are.
            if (i == 0 || !isSame(values)) {
                differing.add(column);
                arrays.add(values);
                sql.add(separator + "r." + column.name());
            } else {
                sql.add(separator + "CAST(? AS " + column.type() + ") AS " + column.name(), rows.get(0)[i]);
            }
            separator = ", ";
        }
        separator = " FROM unnest(";
        for (int i = 0; i < differing.size(); i++) {
            sql.add(separator).array(differing.get(i).type(), arrays.get(i));
            separator = ", ";
        }
        return sql.add(
                ") WITH ORDINALITY AS r(" + Column.names(differing, "") + ", row_ordinal) ORDER BY r.row_ordinal");
    }

    /** Starts an insert of all rows but those of which a unique value is taken. What it returns of the others is to be added. */
    static Sql insert(Session session, String table, List<Column> columns, List<Object[]> rows) {
        String names = Column.names(columns, "");
        return add(session.sql("INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM ("), columns, rows)
                .add(") added" + session.dialect().unlessTaken());
    }

    private static List<@Nullable Object> values(Sql sql, List<Object[]> rows, int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            values.add(sql.parameter(row[column]));
        }
        return values;
    }

    private static boolean isSame(List<@Nullable Object> values) {
        Object first = values.get(0);
        for (Object value : values) {
            if (!Objects.equals(first, value)) {
                return false;
            }
        }
        return true;
    }
}
