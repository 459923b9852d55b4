package dev.freestone.jdbc;

import dev.freestone.testkit.CellKind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** PostgreSQL, started at first use and ended with this process. */
final class PostgresDatabase extends TestDatabase {
    private final EmbeddedPostgres server;

    private PostgresDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    private static final class Started {
        static final PostgresDatabase SHARED = start();

        private static PostgresDatabase start() {
            try {
                return new PostgresDatabase(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static PostgresDatabase shared() {
        return Started.SHARED;
    }

    @Override
    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    DataSource dataSourceOf(String user) {
        return server.getDatabase(user, "postgres");
    }

    @Override
    Set<CellKind> kinds() {
        return EnumSet.allOf(CellKind.class);
    }

    @Override
    String type(CellKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> "numeric(30, 2)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamp";
            case INSTANT -> instantType();
            case JSON -> "jsonb";
            case BYTES -> "bytea";
        };
    }

    @Override
    String placeholder(CellKind kind) {
        return kind == CellKind.JSON ? "CAST(? AS jsonb)" : "?";
    }

    @Override
    String instantType() {
        return "timestamptz";
    }

    @Override
    String counting(long rows) {
        return "SELECT g AS id, lpad(g::text, 400, '0') AS pad FROM generate_series(1, " + rows + ") g";
    }

    @Override
    String unending() {
        return "SELECT pg_sleep(120) AS id";
    }

    @Override
    String countUnending() {
        return "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'";
    }

    @Override
    String failing(String cell) {
        return "SELECT CAST('" + cell + "' AS integer) AS id";
    }
}
