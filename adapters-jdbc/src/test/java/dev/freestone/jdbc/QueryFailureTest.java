package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFailureTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "POSTGRESQL, 57014, 0, QUERY_TIMEOUT",
        "POSTGRESQL, 57P01, 0, QUERY_UNREACHABLE",
        "POSTGRESQL, 08006, 0, QUERY_UNREACHABLE",
        "POSTGRESQL, 42501, 0, QUERY_FORBIDDEN",
        "POSTGRESQL, 28P01, 0, QUERY_FORBIDDEN",
        "POSTGRESQL, 25006, 0, QUERY_REJECTED",
        "POSTGRESQL, 02000, 0, QUERY_REJECTED",
        "POSTGRESQL, 42601, 0, QUERY_EXECUTION_FAILED",
        "MYSQL, HY000, 3024, QUERY_TIMEOUT",
        "MYSQL, 70100, 1969, QUERY_TIMEOUT",
        "MYSQL, 42000, 1142, QUERY_FORBIDDEN",
        "MYSQL, 42000, 1064, QUERY_EXECUTION_FAILED",
        "MYSQL, 25006, 1792, QUERY_REJECTED",
        "ORACLE, 72000, 1013, QUERY_TIMEOUT",
        "ORACLE, 42000, 1031, QUERY_FORBIDDEN",
        "ORACLE, 72000, 1456, QUERY_REJECTED",
        "SQL_SERVER, HY008, 0, QUERY_TIMEOUT",
        "SQL_SERVER, S0005, 229, QUERY_FORBIDDEN",
        "SQL_SERVER, S0002, 3906, QUERY_REJECTED",
        "H2, 90096, 90096, QUERY_FORBIDDEN",
        "H2, 90002, 90002, QUERY_REJECTED",
        "OTHER, HYT00, 0, QUERY_TIMEOUT",
        "OTHER, 28000, 0, QUERY_FORBIDDEN",
        "OTHER, HY000, 1142, QUERY_EXECUTION_FAILED",
    })
    void is_told_by_the_state_or_the_code_of_the_vendor(Dialect dialect, String state, int vendor, ErrorCode code) {
        assertThat(SqlFailures.codeOf(new SQLException("text", state, vendor), dialect))
                .isEqualTo(code);
    }

    @Test
    void is_told_by_its_class_when_a_pool_gives_no_state() {
        assertThat(SqlFailures.codeOf(new SQLTransientConnectionException("pool"), Dialect.OTHER))
                .isEqualTo(ErrorCode.QUERY_UNREACHABLE);
    }

    @Test
    void holds_no_text_of_the_driver_in_its_message_or_cause() {
        FreestoneException failure =
                Queries.failure(PostgresDatabase.shared().dataSource(), "SELECT CAST('4111-1111' AS integer) AS id");

        assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_EXECUTION_FAILED);
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).contains("22P02".equals(stateOf(each)) ? "withheld" : "SQLState 22P02");
            assertThat(each.toString()).doesNotContain("4111");
        }
    }

    private static String stateOf(Throwable e) {
        return e instanceof SQLException sql ? sql.getSQLState() : "";
    }

    @Test
    void is_forbidden_when_the_role_lacks_a_right() {
        String table = TestDatabase.newName("secret");
        String user = TestDatabase.newName("reader");
        var postgres = PostgresDatabase.shared();
        postgres.execute("CREATE TABLE " + table + " (id integer)", "CREATE ROLE " + user + " LOGIN");
        var maria = MariaDatabase.shared();
        maria.execute(
                "CREATE TABLE " + table + " (id INTEGER)",
                "CREATE TABLE " + table + "_open (id INTEGER)",
                "CREATE USER " + user + "@'%', " + user + "@localhost",
                "GRANT SELECT ON " + table + "_open TO " + user + "@'%', " + user + "@localhost");

        for (var dataSource : List.of(postgres.dataSourceOf(user), maria.dataSource("", user))) {
            assertThat(Queries.failure(dataSource, "SELECT id FROM " + table).code())
                    .isEqualTo(ErrorCode.QUERY_FORBIDDEN);
        }
        postgres.execute("DROP TABLE " + table, "DROP ROLE " + user);
        maria.execute(
                "DROP TABLE " + table,
                "DROP TABLE " + table + "_open",
                "DROP USER " + user + "@'%', " + user + "@localhost");
    }

    @Test
    void is_unreachable_when_the_connection_is_lost() {
        var postgres = PostgresDatabase.shared();

        assertThat(Queries.failure(postgres.dataSource(), "SELECT pg_terminate_backend(pg_backend_pid()) AS id")
                        .code())
                .isEqualTo(ErrorCode.QUERY_UNREACHABLE);
    }

    @Test
    void is_a_time_out_after_the_time_of_the_source_though_the_run_has_more() {
        for (TestDatabase database : List.of(H2Database.SHARED, PostgresDatabase.shared(), MariaDatabase.shared())) {
            var source = JdbcQuerySource.builder(database.dataSource(), database.unending())
                    .allowUnenforcedReadOnly(true)
                    .timeout(Duration.ofSeconds(1))
                    .build();

            assertThat(Queries.failure(source).code()).isEqualTo(ErrorCode.QUERY_TIMEOUT);
        }
    }
}
