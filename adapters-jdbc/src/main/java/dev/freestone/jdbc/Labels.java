package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds the columns of one result by their labels, once. Not thread-safe. */
final class Labels {
    /** The index of a column that is left out. */
    static final int ABSENT = 0;

    private final String what;
    private final Map<String, Integer> columns = new TreeMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Labels(String what) {
        this.what = what;
    }

    static Labels of(ResultSetMetaData found, String what) throws SQLException {
        var labels = new Labels(what);
        for (int i = 1; i <= found.getColumnCount(); i++) {
            String label = found.getColumnLabel(i);
            if (labels.columns.put(spelling(label), i) != null) {
                throw refused(what + ": the label " + label + " occurs twice, give each once");
            }
        }
        return labels;
    }

    /** The column of a label that must be there. */
    int required(String name) {
        int column = optional(name);
        if (column == ABSENT) {
            missing.add(name);
        }
        return column;
    }

    /** The column of a label, or {@link #ABSENT}. */
    int optional(String name) {
        known.add(name);
        Integer column = columns.remove(spelling(name));
        return column == null ? ABSENT : column;
    }

    /** Refuses what is missing and what nobody asked for; called after the last label. */
    void complete() {
        if (!missing.isEmpty()) {
            throw refused(what + ": no label " + String.join(", ", missing) + ", give it in the result");
        }
        if (!columns.isEmpty()) {
            throw refused(what + ": unknown label " + String.join(", ", columns.keySet())
                    + ", leave it out or use one of " + String.join(", ", known));
        }
    }

    private static FreestoneException refused(String message) {
        return FreestoneException.of(ErrorCode.CONFIGURATION_INVALID, message);
    }

    /** snake_case, camelCase and the upper case of some databases are one. */
    static String spelling(String label) {
        return label.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
