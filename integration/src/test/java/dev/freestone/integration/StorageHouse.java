package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database with the tables of the storage, for one test. */
public enum StorageHouse {
    H2,
    POSTGRESQL;

    private static final long IDLE_MILLIS = 10_000;
    private static final Map<String, List<String>> TABLES = new ConcurrentHashMap<>();
    private static final AtomicInteger NAMES = new AtomicInteger();

    public DataSource open() {
        DataSource dataSource = switch (this) {
            case H2 -> h2("storage" + NAMES.incrementAndGet());
            case POSTGRESQL -> postgres("storage" + NAMES.incrementAndGet());
        };
        JdbcSchema.over(dataSource).migrate();
        return dataSource;
    }

    /** One whose connections are kept as those of hosts are, and end when nobody has used them for a while. */
    DataSource pooled() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(open());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        return pool;
    }

    private static DataSource h2(String name) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static DataSource postgres(String name) {
        EmbeddedPostgres server = LoanBook.server();
        execute(server.getPostgresDatabase(), "CREATE DATABASE " + name);
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.getJdbcUrl("postgres", name));
        return dataSource;
    }

    /** Makes a database as it was when it was opened. */
    public static void empty(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection.getMetaData())) {
                statement.addBatch("DELETE FROM " + table);
            }
            statement.addBatch("UPDATE freestone_ledger SET company = NULL");
            statement.executeBatch();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows the tables of the storage hold, the record of its schema left out. */
    static long rows(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String counts = tables(connection.getMetaData()).stream()
                    .map(table -> "(SELECT COUNT(*) FROM " + table + ")")
                    .collect(Collectors.joining(" + ", "SELECT ", ""));
            try (ResultSet rows = statement.executeQuery(counts)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every row of every table of the storage as text, all columns of it. */
    static List<String> cells(DataSource database) {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection.getMetaData())) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        all.add(row(table, rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static String row(String table, ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder(table);
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.append(" | ").append(rows.getString(column));
        }
        return row.toString();
    }

    /** The same in every database of a kind, since all were migrated by {@link #open()}. */
    private static List<String> tables(DatabaseMetaData database) throws SQLException {
        List<String> known = TABLES.get(database.getDatabaseProductName());
        if (known != null) {
            return known;
        }
        List<String> tables = new ArrayList<>();
        try (ResultSet found = database.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("freestone_")
                        && !name.startsWith("freestone_schema")
                        && !name.equals("freestone_ledger")) {
                    tables.add(name);
                }
            }
        }
        TABLES.put(database.getDatabaseProductName(), List.copyOf(tables));
        return tables;
    }
}
