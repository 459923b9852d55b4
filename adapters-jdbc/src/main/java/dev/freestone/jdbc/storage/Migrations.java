package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The numbered SQL files of one dialect. Each records itself in {@code freestone_schema} as its last statement, whoever
 * applies it. Thread-safe.
 */
public final class Migrations {
    /** The files of each dialect, in order; the first has number 1. */
    static final List<String> SCRIPTS = List.of(
            "V1__storage.sql",
            "V2__contacts.sql",
            "V3__run_chunks.sql",
            "V4__contact_events.sql",
            "V5__reports.sql",
            "V6__journal_chain.sql",
            "V7__exports.sql",
            "V8__facts.sql",
            "V9__fact_snapshots.sql",
            "V10__schedules.sql",
            "V11__sweeps.sql",
            "V12__promo_program_types.sql",
            "V13__promo_programs.sql",
            "V14__cases.sql",
            "V15__engagement.sql",
            "V16__behaviors.sql",
            "V17__operations.sql",
            "V18__contact_tally.sql",
            "V19__overviews.sql",
            "V20__customers_of_campaigns.sql");

    /** Below this folder are those of the dialects; its name is no package, so that other modules see the files. */
    static final String ROOT = "/freestone-sql/";

    private static final int WAIT_SECONDS = 60;

    private final DataSource dataSource;
    private final StorageDialect dialect;

    /**
     * The migrations of a database.
     *
     * @param dataSource the database
     * @param dialect its kind
     */
    public Migrations(DataSource dataSource, StorageDialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /**
     * Applies what is missing. Others that do the same at the same time wait, and then find nothing missing.
     *
     * @return how many files were applied
     * @throws SQLException when the database refuses
     */
    public int apply() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return switch (dialect) {
                case POSTGRESQL -> inOneTransaction(connection);
                case MARIADB, MYSQL -> underNamedLock(connection);
                case H2 -> underRowLock(connection);
            };
        }
    }

    /** Data definition is part of the transaction: all or nothing. */
    private int inOneTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, "SELECT pg_advisory_xact_lock(hashtext('freestone_schema'))");
            int applied = applyMissing(connection);
            connection.commit();
            return applied;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private int underNamedLock(Connection connection) throws SQLException {
        if (number(connection, "SELECT GET_LOCK('freestone_schema', " + WAIT_SECONDS + ")")
                        .orElse(0)
                != 1) {
            throw FreestoneException.of(
                    ErrorCode.STORAGE_DEADLOCK,
                    "another node has been changing the schema for " + WAIT_SECONDS + " s, try again later");
        }
        try {
            return applyMissing(connection);
        } finally {
            execute(connection, "SELECT RELEASE_LOCK('freestone_schema')");
        }
    }

    /** H2 has no named locks, and data definition ends its transaction: a second connection holds a row meanwhile. */
    private int underRowLock(Connection connection) throws SQLException {
        try (Connection holder = dataSource.getConnection()) {
            execute(holder, "CREATE TABLE IF NOT EXISTS freestone_schema_lock (id INTEGER PRIMARY KEY)");
            holder.setAutoCommit(false);
            try {
                execute(holder, "MERGE INTO freestone_schema_lock (id) KEY (id) VALUES (1)");
                holder.commit();
                execute(holder, "SELECT id FROM freestone_schema_lock WHERE id = 1 FOR UPDATE WAIT " + WAIT_SECONDS);
                return applyMissing(connection);
            } finally {
                holder.rollback();
                holder.setAutoCommit(true);
            }
        }
    }

    private int applyMissing(Connection connection) throws SQLException {
        int version = version(connection);
        requireKnown(version);
        for (int next = version; next < SCRIPTS.size(); next++) {
            for (String statement : statements(SCRIPTS.get(next))) {
                execute(connection, statement);
            }
        }
        return SCRIPTS.size() - version;
    }

    /**
     * Refuses a schema that is not the one that this library works with.
     *
     * @throws FreestoneException {@code storage_schema_mismatch}
     * @throws SQLException when the database refuses
     */
    public void check() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalArgumentException("dataSource: its connections have auto-commit off although no"
                        + " transaction has begun, turn auto-commit on in the pool");
            }
            int version = version(connection);
            requireKnown(version);
            if (version < SCRIPTS.size()) {
                throw FreestoneException.of(
                        ErrorCode.STORAGE_SCHEMA_MISMATCH,
                        "the schema has version " + version + ", this library needs " + SCRIPTS.size()
                                + ": call JdbcSchema.over(dataSource).migrate() or apply the missing files");
            }
        }
    }

    private static void requireKnown(int version) {
        if (version > SCRIPTS.size()) {
            throw FreestoneException.of(
                    ErrorCode.STORAGE_SCHEMA_MISMATCH,
                    "the schema has version " + version + ", this library knows it up to " + SCRIPTS.size()
                            + ": use the release that made it or a later one");
        }
    }

    /** The number of the last file that was applied; 0 = none. */
    private int version(Connection connection) throws SQLException {
        String table = "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'freestone_schema'"
                + " AND LOWER(table_schema) = LOWER(" + currentSchema() + ")";
        return number(connection, table).orElse(0) == 0
                ? 0
                : number(connection, "SELECT COALESCE(MAX(version), 0) FROM freestone_schema")
                        .orElse(0);
    }

    private String currentSchema() {
        return switch (dialect) {
            case H2, POSTGRESQL -> "CURRENT_SCHEMA";
            case MARIADB, MYSQL -> "DATABASE()";
        };
    }

    List<String> statements(String script) {
        String resource = ROOT + dialect.folder() + "/" + script;
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in this build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\\s*\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OptionalInt number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        }
    }
}
