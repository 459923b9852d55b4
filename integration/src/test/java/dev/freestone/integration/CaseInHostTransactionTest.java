package dev.freestone.integration;

import static dev.freestone.integration.CaseHost.active;
import static dev.freestone.integration.CaseHost.caseType;
import static dev.freestone.integration.CaseHost.created;
import static dev.freestone.integration.CaseHost.moved;
import static dev.freestone.integration.CaseHost.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engine.CaseDraft;
import dev.freestone.engine.CaseUpdate;
import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.TypeRef;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.BusinessDays;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.FiredType;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of cases inside a transaction of the host. */
class CaseInHostTransactionTest {
    static Stream<Arguments> hosts() {
        return PlanInHostTransactionTest.hosts();
    }

    /** One that plans, calls back and forbids. */
    private static final class Scene {
        final CaseHost host = new CaseHost();
        final DataSource database;
        final Freestone node;
        final CaseTypeId caseType;
        private final BoundDataSource bound;
        private final JdbcStorage storage;
        private final HostForm form;

        Scene(StorageHouse house, HostForm form) {
            this.form = form;
            database = house.pooled();
            bound = new BoundDataSource(database);
            storage = host.storage(bound);
            node = host.node("node-1", storage);
            caseType = caseType(node);
            active(
                    node,
                    caseType,
                    notice().onStatus(CaseStatus.INITIATED)
                            .delay(1)
                            .unit(DelayUnit.BUSINESS_DAYS)
                            .cancelIfConditionNoLongerHolds(true));
            active(node, caseType, notice().onStatus(CaseStatus.PROCESSING));
            CaseHost.stops(node, caseType, CaseStatus.INITIATED);
        }

        Connection begin() throws SQLException {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        void within(Connection connection, Runnable calls) {
            form.within(storage, bound, connection, calls);
        }

        void changes() {
            node.cases().caseChanged(created("e1", caseType));
            node.cases().caseChanged(moved("e2", caseType, CaseStatus.INITIATED, CaseStatus.PROCESSING));
            String id = node.cases()
                    .create(CaseDraft.builder(caseType.value())
                            .borrowers(CaseHost.FIRST)
                            .build())
                    .value()
                    .id()
                    .value();
            node.cases()
                    .update(
                            id,
                            CaseUpdate.builder()
                                    .status(Change.set(CaseStatus.PROCESSING))
                                    .build());
            node.cases().delete(id);
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("NOT-37")
    void a_roll_back_leaves_no_row_after_a_failure_of_any_statement_and_after_none(StorageHouse house, HostForm form)
            throws SQLException {
        Scene scene = new Scene(house, form);
        var before = StorageHouse.cells(scene.database);
        int statement = 1;
        boolean failed = true;
        while (failed) {
            try (Connection connection = scene.begin()) {
                Connection failing = FailingConnection.over(connection, statement);
                failed = catchThrowable(() -> scene.within(failing, scene::changes)) != null;
                connection.rollback();
            }
            assertThat(StorageHouse.cells(scene.database))
                    .as("statement %d failed", statement)
                    .isEqualTo(before);
            statement++;
        }
        assertThat(statement).isGreaterThan(30);
        assertThat(scene.node.tick().done()).isZero();
        assertThat(scene.host.sent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact({"NOT-37", "NOT-38"})
    void what_is_due_at_once_is_sent_after_the_commit_and_not_before(StorageHouse house, HostForm form)
            throws SQLException {
        Scene scene = new Scene(house, form);
        Freestone other = scene.host.node("node-2", scene.database);
        try (Connection connection = scene.begin()) {
            scene.within(connection, scene::changes);

            assertThat(other.tick().done()).isZero();
            assertThat(scene.host.sent).isEmpty();
            connection.commit();
        }

        other.tick();
        assertThat(scene.host.sent)
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("NOT-34")
    void a_change_that_finds_no_calendar_leaves_no_row_though_the_host_commits(StorageHouse house, HostForm form)
            throws SQLException {
        Scene scene = new Scene(house, form);
        scene.host.company = scene.host.company.withBusinessDays(
                new BusinessDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), year -> {
                    throw new IllegalStateException("the calendar of the host is down");
                }));
        CaseDraft draft = CaseDraft.builder(scene.caseType.value())
                .borrowers(CaseHost.FIRST)
                .build();
        var before = StorageHouse.cells(scene.database);
        try (Connection connection = scene.begin()) {
            scene.within(connection, () -> {
                for (Runnable change : List.<Runnable>of(
                        () -> scene.node.cases().caseChanged(created("e1", scene.caseType)),
                        () -> scene.node.cases().create(draft))) {
                    assertThat(catchThrowableOfType(FreestoneException.class, change::run)
                                    .code())
                            .isEqualTo(ErrorCode.CALENDAR_UNAVAILABLE);
                }
            });
            connection.commit();
        }

        assertThat(StorageHouse.cells(scene.database)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("NOT-16")
    void a_version_whose_activation_is_rolled_back_is_forgotten_even_by_the_node_that_has_used_it(
            StorageHouse house, HostForm form) throws SQLException {
        Scene scene = new Scene(house, form);
        TypeId type = active(scene.node, scene.caseType, notice().onStatus(CaseStatus.COMPLETED));
        try (Connection connection = scene.begin()) {
            scene.within(connection, () -> {
                renew(scene.node, type, CaseStatus.CANCELED);
                scene.node.cases().caseChanged(moved("e1", scene.caseType, CaseStatus.INITIATED, CaseStatus.CANCELED));
            });
            connection.rollback();
        }
        renew(scene.host.node("node-2", scene.database), type, CaseStatus.REOPENED);

        assertThat(fired(scene, "e2", CaseStatus.CANCELED)).isEmpty();
        assertThat(fired(scene, "e3", CaseStatus.COMPLETED)).isEmpty();
        assertThat(fired(scene, "e4", CaseStatus.REOPENED)).containsExactly(2);
    }

    private static void renew(Freestone node, TypeId type, CaseStatus onStatus) {
        node.notificationTypes()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .onStatus(Change.set(onStatus))
                                .status(Change.set(TypeStatus.ACTIVE))
                                .build());
    }

    private static List<Integer> fired(Scene scene, String eventId, CaseStatus after) {
        return scene
                .node
                .cases()
                .caseChanged(moved(eventId, scene.caseType, CaseStatus.INITIATED, after))
                .fired()
                .stream()
                .map(FiredType::version)
                .toList();
    }
}
