package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.jdbc.JdbcWorkScheduler;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler.Running;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggedSweepsTest {
    private static final String QUOTE = "cannot reach Given Secret at +14045557391";
    private static final int TIMES = 3;
    private static final int PATIENCE_SECONDS = 60;

    @ParameterizedTest
    @EnumSource
    void of_a_sweep_that_throws_the_log_tells_its_name_and_the_class_and_nothing_else(StorageHouse house)
            throws InterruptedException {
        JdbcWorkScheduler scheduler = JdbcWorkScheduler.over(house.open())
                .withPollEvery(Duration.ofMillis(50))
                .withLookEvery(Duration.ofMillis(50));
        CountDownLatch calls = new CountDownLatch(TIMES);
        try (RecordedLogs logs = RecordedLogs.listen()) {
            Running running = scheduler.start(NodeId.of("node-1"), List.of(new Failing(calls)));
            assertThat(calls.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            running.close();

            assertThat(logs.lines())
                    .anyMatch(line -> line.startsWith("WARN dev.freestone.jdbc.")
                            && line.contains("work-1")
                            && line.contains("java.lang.IllegalStateException"))
                    .noneMatch(line -> line.contains("Secret"))
                    .noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    private record Failing(CountDownLatch calls) implements Sweep {
        @Override
        public String name() {
            return "work-1";
        }

        @Override
        public Duration sweep() {
            calls.countDown();
            throw new IllegalStateException(QUOTE, new IllegalArgumentException(QUOTE));
        }
    }
}
