package dev.freestone.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.jdbc.storage.StorageClock;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.StorageFixture;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database with the tables of the storage, over a pool whose sessions are in a zone that is neither UTC nor that of
 * this process.
 */
final class StorageDatabase {
    private static final List<String> TABLES = List.of(
            "freestone_intent",
            "freestone_run_chunk",
            "freestone_intent_status",
            "freestone_report",
            "freestone_lane",
            "freestone_erasure",
            "freestone_plan_call",
            "freestone_contact_stop",
            "freestone_sender",
            "freestone_bucket",
            "freestone_contact_tally",
            "freestone_contact_event",
            "freestone_debt_guard",
            "freestone_export",
            "freestone_fact",
            "freestone_fact_snapshot",
            "freestone_node",
            "freestone_run_file_chunk",
            "freestone_run_file",
            "freestone_journal",
            "freestone_journal_chain",
            "freestone_schedule",
            "freestone_occurrence",
            "freestone_sweep",
            "freestone_work",
            "freestone_run",
            "freestone_campaign",
            "freestone_contact_exporter",
            "freestone_bulk_sender",
            "freestone_promo_program_type",
            "freestone_promo_program",
            "freestone_promo_basis",
            "freestone_promo_sweep",
            "freestone_promo_sweep_failure",
            "freestone_case_type",
            "freestone_case",
            "freestone_case_borrower",
            "freestone_case_watch",
            "freestone_case_event",
            "freestone_case_interaction",
            "freestone_type",
            "freestone_type_version",
            "freestone_type_link",
            "freestone_type_catalog",
            "freestone_engagement_id",
            "freestone_engagement_campaign",
            "freestone_engagement_revision",
            "freestone_capacity",
            "freestone_capacity_slot",
            "freestone_customer",
            "freestone_customer_tag",
            "freestone_opt_in",
            "freestone_points",
            "freestone_user_offer",
            "freestone_user_offer_answer",
            "freestone_audience",
            "freestone_audience_chunk",
            "freestone_creative_count",
            "freestone_creative_signal",
            "freestone_event",
            "freestone_event_admission",
            "freestone_event_counter",
            "freestone_event_answer",
            "freestone_behavior",
            "freestone_outcome",
            "freestone_behavior_external");

    private static final String NOBODY_SERVED = "UPDATE freestone_ledger SET company = NULL";

    private final HikariDataSource pool;
    private final List<String> emptying;

    private StorageDatabase(HikariDataSource pool, List<String> emptying) {
        this.pool = pool;
        this.emptying = emptying;
    }

    private static final class Postgres {
        static final StorageDatabase SHARED = new StorageDatabase(
                pool(PostgresDatabase.shared().dataSource(), "SET TIME ZONE 'Asia/Kathmandu'"),
                List.of("TRUNCATE " + String.join(", ", TABLES) + " RESTART IDENTITY", NOBODY_SERVED));
    }

    private static final class Maria {
        static final StorageDatabase SHARED = new StorageDatabase(
                pool(MariaDatabase.shared().dataSource(), "SET time_zone = '+05:45'"),
                // Between rows that are deleted, but not purged yet, writers would wait for each other.
                Stream.concat(
                                Stream.of("TRUNCATE TABLE freestone_intent", "TRUNCATE TABLE freestone_intent_status"),
                                deletions().stream())
                        .toList());
    }

    private static final class Embedded {
        static final StorageDatabase SHARED =
                new StorageDatabase(pool(H2Database.inMemory("storage"), "SET TIME ZONE '+05:45'"), deletions());
    }

    private static List<String> deletions() {
        return Stream.concat(TABLES.stream().map(table -> "DELETE FROM " + table), Stream.of(NOBODY_SERVED))
                .toList();
    }

    static StorageDatabase h2() {
        return Embedded.SHARED;
    }

    static StorageDatabase postgres() {
        return Postgres.SHARED;
    }

    static StorageDatabase maria() {
        return Maria.SHARED;
    }

    private static HikariDataSource pool(DataSource dataSource, String zone) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(zone);
        HikariDataSource pool = new HikariDataSource(config);
        JdbcSchema.over(pool).migrate();
        return pool;
    }

    DataSource dataSource() {
        return pool;
    }

    StorageDatabase emptied() {
        execute(emptying.toArray(String[]::new));
        return this;
    }

    void execute(String... statements) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    long number(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends all sessions but the one that asks for it. */
    void endOtherSessions() {
        if (this == postgres()) {
            number("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND datname = current_database() AND backend_type = 'client backend'");
            return;
        }
        try (var connection = pool.getConnection();
                var asking = connection.createStatement();
                var ending = connection.createStatement()) {
            List<Long> others = others(asking);
            for (long session : others) {
                ending.execute("KILL " + session);
            }
            // The server ends them when it comes to it.
            while (others(asking).stream().anyMatch(others::contains)) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> others(Statement asking) throws SQLException {
        List<Long> others = new ArrayList<>();
        try (var found = asking.executeQuery(
                "SELECT id FROM information_schema.processlist" + " WHERE id <> CONNECTION_ID() AND user = 'root'")) {
            while (found.next()) {
                others.add(found.getLong(1));
            }
        }
        return others;
    }

    /** How many rows all tables of the storage hold together. */
    long rows() {
        return TABLES.stream()
                .mapToLong(table -> number("SELECT COUNT(*) FROM " + table))
                .sum();
    }

    /** Empty, its S the database's clock, which a test moves by adding to what it says. */
    StorageFixture fixture() {
        emptied();
        Shift shift = new Shift();
        return new StorageFixture() {
            private final Storage storage = reopened();

            @Override
            public Storage storage() {
                return storage;
            }

            @Override
            public Storage reopened() {
                return JdbcStorage.over(pool, StorageTime.of(StorageClock.shifted(shift::by)));
            }

            @Override
            public void advance(Duration by) {
                shift.add(by);
            }

            @Override
            public boolean transactionsOverlap() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    private static final class Shift {
        private volatile Duration by = Duration.ZERO;

        Duration by() {
            return by;
        }

        void add(Duration more) {
            by = by.plus(more);
        }
    }
}
