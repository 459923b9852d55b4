package dev.freestone.jdbc;

import dev.freestone.jdbc.storage.Migrations;
import dev.freestone.jdbc.storage.StorageDialect;
import dev.freestone.jdbc.storage.StorageFailures;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcStorage}. Either call {@link #migrate} before the storage is opened, or let the tool of your
 * choice apply the files: they are plain SQL on the class path, {@code freestone-sql/{h2, postgresql, mariadb, mysql}/V{n}__{name}.sql}, in
 * the order of their numbers. Thread-safe. Source: docs/storage.md.
 */
public final class JdbcSchema {
    private final Migrations migrations;

    private JdbcSchema(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * The schema of a database.
     *
     * @param dataSource a role that may create tables; of H2 it gives two connections at a time
     * @return the schema
     * @throws dev.freestone.error.FreestoneException {@code storage_unreachable}, {@code storage_forbidden}
     * @throws IllegalArgumentException when the database is none of H2, PostgreSQL, MariaDB and MySQL
     */
    public static JdbcSchema over(DataSource dataSource) {
        return new JdbcSchema(new Migrations(dataSource, dialect(dataSource)));
    }

    static StorageDialect dialect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return StorageDialect.of(connection.getMetaData());
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        }
    }

    /**
     * Applies the files that are missing. Several nodes may call it at once: one does the work, the others wait for up to
     * 60 s and find nothing missing. In PostgreSQL all files are one transaction; elsewhere a migration that was cut off is
     * completed by the next call.
     *
     * @return how many files were applied, 0 when the schema was up to date
     * @throws dev.freestone.error.FreestoneException {@code storage_forbidden} without the right to create tables, {@code
     *     storage_schema_mismatch} when the schema is newer than this library, other {@code storage_…} codes
     */
    public int migrate() {
        try {
            return migrations.apply();
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        }
    }

    /**
     * Refuses a schema that is older or newer than this library.
     *
     * @throws dev.freestone.error.FreestoneException {@code storage_schema_mismatch}, other {@code storage_…} codes
     * @throws IllegalArgumentException when connections have auto-commit off although no transaction has begun
     */
    public void check() {
        try {
            migrations.check();
        } catch (SQLException e) {
            throw StorageFailures.translate(e);
        }
    }
}
