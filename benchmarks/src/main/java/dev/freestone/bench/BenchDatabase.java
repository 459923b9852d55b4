package dev.freestone.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL server behind a connection pool, as a host has it, with as many loans and people as asked for; every person has a phone, every second one two. */
final class BenchDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool = new HikariDataSource();

    BenchDatabase(long rows) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "512MB")
                .start();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(4);
        String series = " FROM generate_series(1, " + rows + ") AS s(n)";
        execute("CREATE TABLE person (id BIGINT PRIMARY KEY, first_name TEXT, last_name TEXT, time_zone TEXT)");
        execute("CREATE TABLE loan (id TEXT PRIMARY KEY, person_id BIGINT, days INT, overdue NUMERIC(10, 2))");
        execute("CREATE TABLE contact (id BIGINT PRIMARY KEY, person_id BIGINT, kind TEXT, status TEXT, label TEXT,"
                + " value TEXT, valid BOOLEAN)");
        execute("INSERT INTO person SELECT n, 'Given' || n, 'Family' || n, 'America/Chicago'" + series);
        execute("INSERT INTO loan SELECT 'LN-' || lpad(n::text, 9, '0'), n, n % 90, n % 10000 / 100.0" + series);
        execute("INSERT INTO contact SELECT n * 2, n, 'phone', 'primary', 'mobile', '+1' || (5550000000 + n), true"
                + series);
        execute("INSERT INTO contact SELECT n * 2 + 1, n, 'phone', 'secondary', 'home', '+1' || (6660000000 + n), true"
                + series + " WHERE n % 2 = 0");
        execute("CREATE INDEX ON contact (person_id)");
        execute("VACUUM ANALYZE");
    }

    DataSource dataSource() {
        return pool;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
