package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.ManualQueryContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledConnectionTest {
    private static final List<TestDatabase> ALL =
            List.of(H2Database.SHARED, PostgresDatabase.shared(), MariaDatabase.shared());

    @Test
    void comes_back_in_the_state_in_which_it_was_taken() throws SQLException {
        for (TestDatabase database : ALL) {
            try (var pool = new ConnectionPoolOfOne(database.dataSource())) {
                try (var rows =
                        Queries.open(Queries.source(pool, database.counting(5_000)), ManualQueryContext.create())) {
                    assertThat(rows.next()).isTrue();
                    assertThat(pool.kept().getAutoCommit()).isFalse();
                }

                requireUntouched(pool.kept());
            }
        }
    }

    @Test
    void comes_back_in_that_state_after_a_failure_too() throws SQLException {
        for (TestDatabase database : ALL) {
            try (var pool = new ConnectionPoolOfOne(database.dataSource())) {
                assertThat(Queries.failure(pool, database.failing("4111-1111"))).isNotNull();

                requireUntouched(pool.kept());
            }
        }
    }

    @Test
    void keeps_the_manual_commits_of_its_pool() throws SQLException {
        for (TestDatabase database : ALL) {
            try (var pool = new ConnectionPoolOfOne(database.dataSource())) {
                pool.kept().setAutoCommit(false);

                Queries.firstRow(pool, database.counting(1));

                assertThat(pool.kept().getAutoCommit()).isFalse();
                assertThat(pool.kept().isReadOnly()).isFalse();
                pool.kept().rollback();
            }
        }
    }

    private static void requireUntouched(Connection kept) throws SQLException {
        assertThat(kept.getAutoCommit()).isTrue();
        assertThat(kept.isReadOnly()).isFalse();
        try (var statement = kept.createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
            String table = TestDatabase.newName("written");
            statement.execute("CREATE TABLE " + table + " (id INTEGER)");
            assertThat(statement.executeUpdate("INSERT INTO " + table + " VALUES (1)"))
                    .isEqualTo(1);
            statement.execute("DROP TABLE " + table);
        }
    }

    @Test
    void of_postgresql_forgets_the_time_limit() throws SQLException {
        try (var pool = new ConnectionPoolOfOne(PostgresDatabase.shared().dataSource())) {
            assertThat(Queries.firstRow(pool, "SELECT current_setting('statement_timeout') AS limit_of_query"))
                    .containsExactly("10min");

            try (var statement = pool.kept().createStatement();
                    var rows = statement.executeQuery("SHOW statement_timeout")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("0");
            }
        }
    }

    @Test
    void of_mariadb_is_given_back_without_reading_the_rest_of_a_great_result() throws SQLException {
        try (var pool = new ConnectionPoolOfOne(MariaDatabase.shared().dataSource())) {
            try (var rows = Queries.open(
                    Queries.source(pool, MariaDatabase.shared().unending().replace("SUM(a.seq + b.seq)", "a.seq")),
                    ManualQueryContext.create())) {
                assertThat(rows.next()).isTrue();
            }

            requireUntouched(pool.kept());
        }
    }
}
