package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcQuerySourceBuilderTest {
    @Test
    void reports_every_problem_at_once() {
        var builder = JdbcQuerySource.builder(H2Database.SHARED.dataSource(), "SELECT 1; SELECT 2")
                .fetchSize(0)
                .timeout(Duration.ofDays(2));

        assertThat(problems(builder)).containsExactly("fetchSize", "timeout", "allowUnenforcedReadOnly", "sql");
    }

    @Test
    void refuses_a_database_that_does_not_enforce_read_only_unless_told() {
        assertThat(problems(JdbcQuerySource.builder(H2Database.SHARED.dataSource(), "SELECT 1")))
                .containsExactly("allowUnenforcedReadOnly");
    }

    @Test
    void needs_no_permission_where_the_database_enforces_read_only() {
        for (var database : List.of(PostgresDatabase.shared(), MariaDatabase.shared())) {
            assertThat(JdbcQuerySource.of(database.dataSource(), "SELECT 1").toString())
                    .startsWith("JdbcQuerySource[");
        }
    }

    @Test
    void refuses_a_driver_that_takes_several_statements() {
        var several = MariaDatabase.shared().dataSource("?allowMultiQueries=true", "root");

        assertThat(problems(JdbcQuerySource.builder(several, "SELECT 1"))).containsExactly("dataSource");
    }

    @Test
    void reports_a_database_that_cannot_be_reached_beside_the_rest() {
        var absent = new JdbcDataSource();
        absent.setURL("jdbc:h2:mem:absent;IFEXISTS=TRUE");

        assertThat(problems(JdbcQuerySource.builder(absent, "SELECT 'open"))).containsExactly("dataSource", "sql");
    }

    @Test
    void identifies_the_query_by_the_digest_of_its_text() {
        var source = JdbcQuerySource.builder(H2Database.SHARED.dataSource(), "SELECT 1")
                .allowUnenforcedReadOnly(true)
                .build();

        assertThat(source.definitionDigest())
                .contains("e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5");
    }

    private static List<String> problems(JdbcQuerySourceBuilder builder) {
        var failure = catchThrowableOfType(FreestoneException.class, builder::build);
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        return failure.violations().stream().map(Violation::path).toList();
    }
}
