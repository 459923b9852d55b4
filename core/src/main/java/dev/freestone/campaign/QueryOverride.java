package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand in for the result of a campaign's query. Immutable as far as its rows are left alone; {@link
 * #toString()} shows counts only. Source: docs/spec/outreach-campaigns.md 4.4.
 *
 * @param columns the names of the columns, distinct; empty only without rows
 * @param rows one list a row, as long as {@code columns}: text, numbers, booleans, null
 */
public record QueryOverride(List<String> columns, List<? extends List<?>> rows) {
    private static final String PATH = "queryResultsOverride";
    private static final int MAX_COLUMNS = 200;
    private static final int MAX_ROWS = 100_000;
    /** A body of 64 MiB can hold millions of faults; nobody reads more than these. */
    private static final int MAX_VIOLATIONS = 1_000;

    /**
     * Takes a table without violations apart.
     *
     * @param table the header, then the rows; empty for no columns and no rows
     * @return header and rows
     * @throws IllegalArgumentException if {@link #violations} finds one
     */
    public static QueryOverride of(List<? extends List<?>> table) {
        if (!violations(table).isEmpty()) {
            throw new IllegalArgumentException(PATH + ": not a header followed by rows of its length");
        }
        if (table.isEmpty()) {
            return new QueryOverride(List.of(), List.of());
        }
        List<String> columns = table.get(0).stream().map(String::valueOf).toList();
        return new QueryOverride(columns, table.subList(1, table.size()));
    }

    /**
     * What is wrong with the shape of a table. Whether the columns are those that the workers need is judged by the run.
     *
     * @param table the header, then the rows
     * @return every violation, at {@code queryResultsOverride[2][1]} and such, but at most 1,000; messages never repeat a
     *     cell
     */
    public static List<Violation> violations(List<?> table) {
        List<Violation> found = new ArrayList<>();
        if (table.isEmpty()) {
            return found;
        }
        if (table.size() - 1 > MAX_ROWS) {
            found.add(Violation.of(
                    PATH,
                    ViolationCode.OUT_OF_RANGE,
                    table.size() - 1 + " rows, give at most " + MAX_ROWS + " and use a query source for more"));
        }
        int width = header(found, table.get(0));
        for (int i = 1; i < table.size() && found.size() < MAX_VIOLATIONS; i++) {
            row(found, PATH + "[" + i + "]", table.get(i), width);
        }
        return found.size() > MAX_VIOLATIONS ? found.subList(0, MAX_VIOLATIONS) : found;
    }

    @Override
    public String toString() {
        return "QueryOverride[" + columns.size() + " columns, " + rows.size() + " rows]";
    }

    /** The number of columns, or -1 when there is no header to compare the rows with. */
    private static int header(List<Violation> found, @Nullable Object first) {
        String path = PATH + "[0]";
        if (!(first instanceof List<?> names)) {
            found.add(Violation.of(path, ViolationCode.BAD_FORMAT, "not an array, give the header's names"));
            return -1;
        }
        if (names.isEmpty() || names.size() > MAX_COLUMNS) {
            found.add(Violation.of(
                    path, ViolationCode.OUT_OF_RANGE, names.size() + " columns, give 1 to " + MAX_COLUMNS));
            return names.isEmpty() ? -1 : names.size();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof String name) || name.isBlank()) {
                found.add(Violation.of(
                        path + "[" + i + "]",
                        ViolationCode.BAD_FORMAT,
                        "not a column name, give text that is not blank"));
            } else if (!seen.add(name)) {
                found.add(Violation.of(
                        path + "[" + i + "]",
                        ViolationCode.DUPLICATE_NAME,
                        "another column has this name already, give each column its own"));
            }
        }
        return names.size();
    }

    private static void row(List<Violation> found, String path, @Nullable Object row, int width) {
        if (!(row instanceof List<?> cells)) {
            found.add(Violation.of(path, ViolationCode.BAD_FORMAT, "not an array, give one array a row"));
            return;
        }
        if (width >= 0 && cells.size() != width) {
            found.add(Violation.of(
                    path,
                    ViolationCode.OUT_OF_RANGE,
                    cells.size() + " cells, give as many as the header has: " + width));
            return;
        }
        for (int i = 0; i < cells.size() && found.size() < MAX_VIOLATIONS; i++) {
            if (!isCell(cells.get(i))) {
                found.add(Violation.of(
                        path + "[" + i + "]",
                        ViolationCode.BAD_FORMAT,
                        "neither text, number, boolean nor null, give one of these"));
            }
        }
    }

    private static boolean isCell(@Nullable Object cell) {
        return cell == null
                || cell instanceof String
                || cell instanceof Long
                || cell instanceof Integer
                || cell instanceof BigDecimal
                || cell instanceof Boolean;
    }
}
