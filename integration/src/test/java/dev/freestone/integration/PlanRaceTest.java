package dev.freestone.integration;

import static dev.freestone.integration.PlanningHost.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two transactions of hosts that plan the same contact at once. */
class PlanRaceTest {
    private static final int ROUNDS = 40;
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    static Stream<Arguments> hosts() {
        return PlanInHostTransactionTest.hosts();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    @Fact("LED-2")
    void one_has_planned_it_and_the_other_finds_it(StorageHouse house, HostForm form) throws Exception {
        PlanningHost host = new PlanningHost(house, form);
        CyclicBarrier together = new CyclicBarrier(2);
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            Callable<PlanAnswer> planning = () -> {
                try (Connection connection = host.begin()) {
                    together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    PlanAnswer answer = host.plan(connection, notice(number)).get(0);
                    connection.commit();
                    return answer;
                }
            };
            Future<PlanAnswer> first = threads.submit(planning);
            Future<PlanAnswer> second = threads.submit(planning);

            List<PlanAnswer> answers = List.of(answer(first), answer(second));

            assertThat(answers)
                    .as("round %d", round)
                    .hasOnlyElementsOfTypes(PlanAnswer.Planned.class, PlanAnswer.Duplicate.class)
                    .hasAtLeastOneElementOfType(PlanAnswer.Planned.class)
                    .hasAtLeastOneElementOfType(PlanAnswer.Duplicate.class);
            assertThat(answers.get(0).id()).isEqualTo(answers.get(1).id());
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void the_second_has_planned_it_when_the_first_is_rolled_back(StorageHouse house, HostForm form) throws Exception {
        PlanningHost host = new PlanningHost(house, form);
        CountDownLatch begun = new CountDownLatch(1);
        Future<PlanAnswer> second;
        try (Connection connection = host.begin()) {
            host.plan(connection, notice(1));
            second = threads.submit(() -> {
                try (Connection other = host.begin()) {
                    begun.countDown();
                    PlanAnswer answer = host.plan(other, notice(1)).get(0);
                    other.commit();
                    return answer;
                }
            });
            assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            connection.rollback();
        }

        assertThat(answer(second)).isInstanceOf(PlanAnswer.Planned.class);
        assertThat(host.plan(notice(1)).get(0).id()).isEqualTo(answer(second).id());
    }

    private static PlanAnswer answer(Future<PlanAnswer> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
