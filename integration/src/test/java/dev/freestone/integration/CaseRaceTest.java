package dev.freestone.integration;

import static dev.freestone.integration.CaseHost.active;
import static dev.freestone.integration.CaseHost.caseType;
import static dev.freestone.integration.CaseHost.created;
import static dev.freestone.integration.CaseHost.moved;
import static dev.freestone.integration.CaseHost.notice;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.cases.CaseChange;
import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.TypeRef;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.FiredType;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of cases and of types on several nodes at once, in a real database. */
class CaseRaceTest {
    private static final int ROUNDS = 10;
    private static final int DRAFTS = 32;
    private static final int PATIENCE_SECONDS = 60;

    private final CaseHost host = new CaseHost();

    @ParameterizedTest
    @EnumSource
    @Fact("NOT-39")
    void an_event_that_is_reported_five_times_on_two_nodes_at_once_creates_one_set(StorageHouse house)
            throws Exception {
        try (HikariDataSource database = pool(house, 5)) {
            List<Freestone> nodes = List.of(host.node("node-1", database), host.node("node-2", database));
            CaseTypeId caseType = caseType(nodes.get(0));
            active(nodes.get(0), caseType, notice().onStatus(CaseStatus.INITIATED));
            CaseHost.stops(nodes.get(0), caseType, CaseStatus.INITIATED);
            for (int round = 1; round <= ROUNDS; round++) {
                CaseChange change = created("e" + round, caseType);

                List<CaseEventResult> answers =
                        atOnce(5, number -> nodes.get(number % 2).cases().caseChanged(change));

                assertThat(answers)
                        .as("round %d", round)
                        .filteredOn(each -> !each.alreadyProcessed())
                        .hasSize(1);
                assertThat(answers)
                        .extracting(CaseEventResult::fired)
                        .containsOnly(answers.get(0).fired());
                assertThat(nodes.get(0).contacts().list(IntentFilter.ALL, Optional.empty(), 1_000))
                        .hasSize(2 * round);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Fact("NOT-10")
    void of_drafts_of_one_type_that_are_activated_at_once_one_stays_active(StorageHouse house) throws Exception {
        try (HikariDataSource database = pool(house, DRAFTS)) {
            List<Freestone> nodes = List.of(host.node("node-1", database), host.node("node-2", database));
            CaseTypeId caseType = caseType(nodes.get(0));
            TypeId type = active(nodes.get(0), caseType, notice().onStatus(CaseStatus.INITIATED));
            NotificationTypeChange copy = NotificationTypeChange.builder().build();
            NotificationTypeChange activation = NotificationTypeChange.builder()
                    .status(Change.set(TypeStatus.ACTIVE))
                    .build();
            for (int i = 0; i < DRAFTS; i++) {
                nodes.get(0).notificationTypes().create(TypeRef.of(type), copy);
            }

            List<String> answers = atOnce(DRAFTS, number -> {
                try {
                    nodes.get(number % 2).notificationTypes().update(TypeRef.of(type, number + 2), activation);
                    return "active";
                } catch (FreestoneException e) {
                    return e.code().code();
                }
            });

            assertThat(answers).contains("active").isSubsetOf("active", ErrorCode.CONFLICT.code());
            assertThat(nodes.get(0).notificationTypes().versions(type))
                    .filteredOn(each -> each.status() == TypeStatus.ACTIVE)
                    .hasSize(1);
            assertThat(nodes.get(1).cases().caseChanged(created("e1", caseType)).fired())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Fact("NOT-16")
    void what_one_node_activates_acts_on_the_next_event_of_the_other(StorageHouse house) {
        try (HikariDataSource database = pool(house, 2)) {
            Freestone first = host.node("node-1", database);
            Freestone second = host.node("node-2", database);
            CaseTypeId caseType = caseType(first);
            TypeId type = active(first, caseType, notice().onStatus(CaseStatus.INITIATED));
            assertThat(versions(second, created("e1", caseType))).containsExactly(1);

            first.notificationTypes()
                    .create(
                            TypeRef.of(type),
                            NotificationTypeChange.builder()
                                    .onStatus(Change.set(CaseStatus.PROCESSING))
                                    .status(Change.set(TypeStatus.ACTIVE))
                                    .build());

            assertThat(versions(second, created("e2", caseType))).isEmpty();
            assertThat(versions(second, moved("e3", caseType, CaseStatus.INITIATED, CaseStatus.PROCESSING)))
                    .containsExactly(2);
            first.notificationTypes().dissociate(type, caseType.value());
            assertThat(versions(second, moved("e4", caseType, CaseStatus.INITIATED, CaseStatus.PROCESSING)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cases_about_the_same_people_in_opposite_order_do_not_wait_for_each_other_for_good(StorageHouse house)
            throws Exception {
        try (HikariDataSource database = pool(house, 4)) {
            List<Freestone> nodes = List.of(host.node("node-1", database), host.node("node-2", database));
            CaseTypeId caseType = caseType(nodes.get(0));
            active(nodes.get(0), caseType, notice().onStatus(CaseStatus.INITIATED));
            CaseHost.stops(nodes.get(0), caseType, CaseStatus.INITIATED);
            for (int round = 1; round <= ROUNDS; round++) {
                String event = "e" + round;
                List<CaseEventResult> answers = atOnce(
                        4,
                        number -> nodes.get(number % 2)
                                .cases()
                                .caseChanged(CaseChange.builder(event, CaseId.of("BK-" + number), caseType)
                                        .borrowers(
                                                number % 2 == 0
                                                        ? new String[] {CaseHost.FIRST, CaseHost.SECOND}
                                                        : new String[] {CaseHost.SECOND, CaseHost.FIRST})
                                        .after(CaseState.of(CaseStatus.INITIATED))
                                        .build()));

                assertThat(answers).as(event).allSatisfy(each -> {
                    assertThat(each.alreadyProcessed()).isFalse();
                    assertThat(each.fired()).hasSize(2);
                });
            }
        }
    }

    private static List<Integer> versions(Freestone node, CaseChange change) {
        return node.cases().caseChanged(change).fired().stream()
                .map(FiredType::version)
                .toList();
    }

    private static HikariDataSource pool(StorageHouse house, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(house.open());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    private static <T> List<T> atOnce(int callers, IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        CyclicBarrier start = new CyclicBarrier(callers);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                calls.add(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return call.apply(caller);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
