package dev.freestone.integration.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.NodeId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A database with 20,000 loans, the tables of the storage and a count of executed queries. Every 40th loan is of the
 * debtor before, every 97th of nobody known; every 10th person has no contact, every other one up to two.
 */
final class CrashDatabase implements AutoCloseable {
    static final int ROWS = 20_000;

    private final String url;
    private final HikariDataSource pool;

    private CrashDatabase(String url) {
        this.url = url;
        this.pool = Pool.of(url, "test");
    }

    static CrashDatabase create(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        CrashDatabase database = new CrashDatabase(server.getJdbcUrl("postgres", name));
        JdbcSchema.over(database.pool).migrate();
        database.fill();
        return database;
    }

    private void fill() {
        execute("CREATE TABLE executions (number BIGINT GENERATED ALWAYS AS IDENTITY, run_id VARCHAR(50) NOT NULL,"
                + " executed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp())");
        execute("CREATE TABLE loans (number BIGINT PRIMARY KEY, person_id BIGINT, days_past_due INT, note TEXT)");
        execute("CREATE TABLE people (id BIGINT PRIMARY KEY, last_name VARCHAR(50))");
        execute("CREATE TABLE contacts (id BIGINT PRIMARY KEY, person_id BIGINT, kind VARCHAR(10), status VARCHAR(10),"
                + " phone VARCHAR(40))");
        String series = " FROM generate_series(1, " + ROWS + ") AS s(n)";
        execute("INSERT INTO loans SELECT n, CASE WHEN n % 40 = 0 THEN n - 1 WHEN n % 97 = 0 THEN n + 1000000 ELSE n"
                + " END, n % 90, CASE WHEN n % 3 = 0 THEN NULL ELSE 'zoë, \"' || n || '\"' END" + series);
        execute("INSERT INTO people SELECT n, 'Family' || n" + series);
        execute("INSERT INTO contacts SELECT n * 2, n, 'phone', 'primary', '+1555' || n" + series
                + " WHERE n % 10 <> 0");
        execute("INSERT INTO contacts SELECT n * 2 + 1, n, 'email', 'secondary', 'p' || n || '@example.org'" + series
                + " WHERE n % 10 <> 0 AND n % 4 <> 0");
        execute("CREATE INDEX contacts_of ON contacts (person_id)");
        execute("ANALYZE");
    }

    String url() {
        return url;
    }

    /** A new campaign's first run, which waits for a node. A campaign of its own, so that runs follow at once. */
    static RunId newRun(Freestone engine, ContactExporterId exporter) {
        var campaign = engine.campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:" + Host.QUERY)
                        .contactExporterId(exporter)
                        .build());
        return engine.campaigns().run(campaign.id()).id();
    }

    static ContactExporterId newExporter(Freestone engine) {
        return engine.contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("person.name.lastName")
                        .column("contact.value")
                        .column("query.days_past_due")
                        .column("query.note")
                        .build())
                .id();
    }

    /** Cuts every connection of a node to the storage, whatever it does. */
    void cutStorageOf(NodeId node) {
        texts(
                "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE application_name = ?",
                Host.storageOf(node));
    }

    long number(String sql, Object... values) {
        return Long.parseLong(texts("SELECT (" + sql + ")::text", values).get(0));
    }

    Instant instant(String sql, Object... values) {
        return instants(sql, values).get(0);
    }

    List<Instant> instants(String sql, Object... values) {
        return ask(sql, rows -> rows.getObject(1, OffsetDateTime.class).toInstant(), values);
    }

    List<String> texts(String sql, Object... values) {
        return ask(sql, rows -> rows.getString(1), values);
    }

    private interface Cell<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> ask(String sql, Cell<T> cell, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            List<T> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(cell.of(rows));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
