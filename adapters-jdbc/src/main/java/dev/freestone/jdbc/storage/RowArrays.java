package dev.freestone.jdbc.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of many rows as a query of PostgreSQL, so that one statement writes them all. A column whose value is the same in
 * all rows, as most are within a batch, is given once, any other as an array. Static and thread-safe.
 */
final class RowArrays {
    private RowArrays() {}

    /** Adds a query of all rows with the names of the columns, in the order of the rows; each row as long as the columns. */
    static Sql add(Sql sql, List<Column> columns, List<Object[]> rows) {
        List<String> selected = new ArrayList<>();
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            // The first one is always an array: it tells how many rows there are.
            if (i == 0 || !isSame(sql, rows, i)) {
                differing.add(i);
                selected.add("r." + columns.get(i).name());
            } else {
                selected.add("CAST(? AS " + columns.get(i).type() + ") AS "
                        + columns.get(i).name());
            }
        }
        sql.add("SELECT " + String.join(", ", selected));
        for (int i = 0; i < columns.size(); i++) {
            if (!differing.contains(i)) {
                sql.add("", rows.get(0)[i]);
            }
        }
        String separator = " FROM unnest(";
        for (int i : differing) {
            sql.add(separator).array(columns.get(i).type(), values(sql, rows, i));
            separator = ", ";
        }
        return sql.add(differing.stream()
                .map(i -> columns.get(i).name())
                .collect(Collectors.joining(", ", ") WITH ORDINALITY AS r(", ", place) ORDER BY r.place")));
    }

    private static boolean isSame(Sql sql, List<Object[]> rows, int column) {
        Object first = sql.parameter(rows.get(0)[column]);
        return rows.stream().allMatch(row -> Objects.equals(first, sql.parameter(row[column])));
    }

    private static List<@Nullable Object> values(Sql sql, List<Object[]> rows, int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(sql.parameter(row[column])));
        return values;
    }
}
