package dev.freestone.integration;

import static dev.freestone.integration.PlanningHost.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts that are planned inside a transaction of the host. */
class PlanInHostTransactionTest {
    static Stream<Arguments> hosts() {
        return Stream.of(StorageHouse.values())
                .flatMap(house -> Stream.of(HostForm.values()).map(form -> Arguments.of(house, form)));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("LED-6")
    void a_roll_back_leaves_no_row_after_a_failure_of_any_statement_and_after_none(StorageHouse house, HostForm form)
            throws SQLException {
        PlanningHost host = new PlanningHost(house, form);
        var before = StorageHouse.cells(host.database);
        int statement = 1;
        boolean failed = true;
        while (failed) {
            try (Connection connection = host.begin()) {
                Connection failing = FailingConnection.over(connection, statement);
                failed = catchThrowable(() -> {
                            host.plan(failing, notice(1), notice(2));
                            host.plan(failing, notice(2), notice(3));
                        })
                        != null;
                connection.rollback();
            }
            assertThat(StorageHouse.cells(host.database))
                    .as("statement %d failed", statement)
                    .isEqualTo(before);
            statement++;
        }
        assertThat(statement).isGreaterThan(6);
        assertThat(host.freestone.tick().done()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("OBS-3")
    void what_the_host_may_still_undo_is_not_counted(StorageHouse house, HostForm form) throws SQLException {
        PlanningHost host = new PlanningHost(house, form);
        try (Connection connection = host.begin()) {
            host.plan(connection, notice(1), notice(2));
            connection.rollback();
        }
        assertThat(host.metrics.series()).isEmpty();

        host.plan(notice(3));

        assertThat(host.metrics.series()).extracting(MetricSeries::metric).containsExactly(Metric.CONTACT_PLANNED);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void what_was_planned_is_there_with_the_commit_and_not_before(StorageHouse house, HostForm form)
            throws SQLException {
        PlanningHost host = new PlanningHost(house, form);
        var before = StorageHouse.cells(host.database);
        try (Connection connection = host.begin()) {
            host.plan(connection, notice(1), notice(2));
            assertThat(StorageHouse.cells(host.database)).isEqualTo(before);
            assertThat(host.freestone.tick().done()).isZero();
            connection.commit();
        }

        host.freestone.tick();

        assertThat(host.freestone.contacts().list(IntentFilter.ALL, Optional.empty(), 10))
                .extracting(intent -> intent.state())
                .containsExactly(IntentState.CONFIRMED, IntentState.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    @Fact("LED-7")
    void a_connection_in_auto_commit_mode_is_refused(StorageHouse house) throws SQLException {
        PlanningHost host = new PlanningHost(house, HostForm.JOINED);
        var before = StorageHouse.cells(host.database);
        try (Connection connection = host.database.getConnection()) {
            assertThat(refused(() -> host.plan(connection, notice(1)))).isEqualTo(ErrorCode.NOT_IN_TRANSACTION);

            connection.setAutoCommit(false);
            JoinedTransaction joined = host.storage.joining(connection);
            try (joined) {
                connection.setAutoCommit(true);
                assertThat(refused(() -> host.plan(notice(1)))).isEqualTo(ErrorCode.NOT_IN_TRANSACTION);
            }
        }
        assertThat(StorageHouse.cells(host.database)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("LED-8")
    void a_duplicate_leaves_the_transaction_usable(StorageHouse house, HostForm form) throws SQLException {
        PlanningHost host = new PlanningHost(house, form);
        PlanAnswer first = host.plan(notice(1)).get(0);
        StorageHouse.execute(host.database, "CREATE TABLE loan_note (id BIGINT PRIMARY KEY)");
        List<PlanAnswer> answers;
        try (Connection connection = host.begin()) {
            note(connection, 1);
            answers = host.plan(connection, notice(1), notice(2), notice(2));
            note(connection, 2);
            host.plan(connection, notice(3));
            connection.commit();
        }

        assertThat(answers)
                .containsExactly(
                        new PlanAnswer.Duplicate(first.id(), IntentState.PLANNED),
                        new PlanAnswer.Planned(answers.get(1).id()),
                        new PlanAnswer.Duplicate(answers.get(1).id(), IntentState.PLANNED));
        assertThat(count(host, "loan_note")).isEqualTo(2);
        assertThat(count(host, "freestone_intent")).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("LED-9")
    void the_connection_of_the_host_is_neither_ended_nor_closed_nor_changed(StorageHouse house, HostForm form)
            throws SQLException {
        PlanningHost host = new PlanningHost(house, form);
        ListedCalls listed = new ListedCalls();
        try (Connection connection = host.begin()) {
            int isolation = connection.getTransactionIsolation();
            Connection handle = listed.over(connection);
            host.plan(handle, notice(1), notice(1), notice(2));
            host.plan(handle, notice(2));
            Connection failing = FailingConnection.over(handle, 2);
            assertThat(refused(() -> host.plan(failing, notice(3)))).isEqualTo(ErrorCode.STORAGE_FAILED);
            host.freestone.contacts().kill(ContactScope.sender(SenderId.of("text")), "test");
            assertThat(refused(() -> host.plan(handle, notice(4)))).isEqualTo(ErrorCode.KILLED);

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            connection.rollback();
        }
        assertThat(listed.calls())
                .contains("prepareStatement/1")
                .isSubsetOf(
                        "isClosed/0",
                        "getAutoCommit/0",
                        "prepareStatement/1",
                        "prepareStatement/2",
                        "setSavepoint/0",
                        "releaseSavepoint/1",
                        "rollback/1");
    }

    private static void note(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO loan_note VALUES (" + id + ")");
        }
    }

    private static long count(PlanningHost host, String table) throws SQLException {
        try (Connection connection = host.database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ErrorCode refused(Runnable call) {
        return catchThrowableOfType(FreestoneException.class, call::run).code();
    }
}
