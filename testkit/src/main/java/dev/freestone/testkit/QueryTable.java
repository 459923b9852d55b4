package dev.freestone.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query of a conformance suite yields. Immutable.
 *
 * @param columns the columns in order
 * @param rows the rows in order, cells as {@link CellKind#sample()} writes them, or null
 */
public record QueryTable(List<Column> columns, List<List<@Nullable Object>> rows) {
    /**
     * A column.
     *
     * @param name the name, to be given letter by letter
     * @param kind the kind of its cells
     */
    public record Column(String name, CellKind kind) {}

    /**
     * Checks and copies the components.
     *
     * @param columns the columns in order
     * @param rows the rows in order, cells as {@link CellKind#sample()} writes them, or null
     */
    public QueryTable {
        columns = List.copyOf(columns);
        var copies = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "rows: one has " + row.size() + " cells, give " + columns.size() + ", one a column");
            }
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /**
     * A table of one column.
     *
     * @param name the name of the column
     * @param kind the kind of its cells
     * @param cells one a row
     * @return the table
     */
    public static QueryTable ofColumn(String name, CellKind kind, List<? extends @Nullable Object> cells) {
        var rows = new ArrayList<List<@Nullable Object>>();
        cells.forEach(cell -> rows.add(Collections.singletonList(cell)));
        return new QueryTable(List.of(new Column(name, kind)), rows);
    }

    /**
     * The names.
     *
     * @return in order
     */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
