package dev.freestone.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A PostgreSQL server with the storage's tables behind a connection pool. Durable as a server is by default: {@code fsync}
 * and {@code synchronous_commit} on, which the embedded server would switch off by itself.
 */
final class StorageServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool = new HikariDataSource();

    StorageServer(int connections, String synchronousCommit) throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", synchronousCommit)
                .start();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(connections);
        JdbcSchema.over(pool).migrate();
    }

    DataSource dataSource() {
        return pool;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    long number(String select) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
