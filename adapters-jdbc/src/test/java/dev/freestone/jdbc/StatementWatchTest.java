package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.FreestoneException;
import dev.freestone.testkit.ManualQueryContext;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StatementWatchTest {
    @Test
    void cuts_the_connection_of_a_call_that_no_cancel_request_ends() throws SQLException {
        var context = ManualQueryContext.create();
        try (var connection = PostgresDatabase.shared().dataSource().getConnection();
                var statement = connection.createStatement()) {
            var watch = new StatementWatch(context, context.deadline(), statement);
            watch.enter();

            watch.cancel();

            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void leaves_a_connection_alone_between_two_calls() throws SQLException {
        var context = ManualQueryContext.create();
        try (var connection = PostgresDatabase.shared().dataSource().getConnection();
                var statement = connection.createStatement()) {
            var watch = new StatementWatch(context, context.deadline(), statement);
            watch.enter();
            watch.leave();

            watch.cancel();

            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void does_not_begin_a_call_after_the_cancel() throws SQLException {
        var context = ManualQueryContext.create();
        try (var connection = PostgresDatabase.shared().dataSource().getConnection();
                var statement = connection.createStatement()) {
            var watch = new StatementWatch(context, context.deadline(), statement);
            context.cancel();

            assertThatThrownBy(watch::enter).isInstanceOf(FreestoneException.class);
            watch.leave();
        }
    }
}
