package dev.freestone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The rows that something has written, taken out of their tables to be inserted again by hand: for each share of the work the
 * same number of rows, one statement for each table, one transaction.
 */
final class CopiedRows {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                    + " AND table_name LIKE 'freestone\\_%' ORDER BY table_name";

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final int shares;

    private CopiedRows(int shares) {
        this.shares = shares;
    }

    /** How many rows each table has. */
    static Map<String, Long> counts(DataSource source) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Takes the rows of every table that was empty before and is not any more. */
    static CopiedRows take(DataSource source, Map<String, Long> before, int shares) throws SQLException {
        CopiedRows copied = new CopiedRows(shares);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> table : counts(source).entrySet()) {
                if (table.getValue() > 0 && before.getOrDefault(table.getKey(), 0L) == 0) {
                    copied.rows.put(table.getKey(), all(statement, table.getKey()));
                }
            }
            statement.execute("TRUNCATE " + String.join(", ", copied.rows.keySet()));
        }
        return copied;
    }

    private static List<Object[]> all(Statement statement, String table) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY ctid")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    /** What is inserted in each share, by table. */
    Map<String, Integer> perShare() {
        Map<String, Integer> per = new LinkedHashMap<>();
        rows.forEach((table, all) -> {
            if (all.size() % shares != 0) {
                throw new IllegalStateException(all.size() + " rows of " + table + " are no multiple of " + shares);
            }
            per.put(table, all.size() / shares);
        });
        return per;
    }

    /** Inserts everything again, each share as one transaction. */
    void insert(DataSource source) throws SQLException {
        for (int share = 0; share < shares; share++) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                    int count = table.getValue().size() / shares;
                    insert(connection, table.getKey(), table.getValue().subList(share * count, (share + 1) * count));
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> some) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
        String sql = "INSERT INTO " + table + " VALUES " + String.join(", ", Collections.nCopies(some.size(), row));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object[] each : some) {
                for (Object value : each) {
                    insert.setObject(at++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    /** Takes everything out again. */
    void clear(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + String.join(", ", rows.keySet()));
        }
    }
}
