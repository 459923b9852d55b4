package dev.freestone.bench;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JdbcWorkScheduler;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.EngineEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A started node of a cluster: occurrence, run, journal and work on the run. Nobody works on the runs. */
final class EngineFiring implements FiringWay {
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final AtomicInteger NODES = new AtomicInteger();

    private final DataSource dataSource;

    EngineFiring(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static FreestoneBuilder builder(DataSource dataSource) {
        return Freestone.builder()
                .storage(JdbcStorage.over(dataSource))
                .plainStorage()
                .node(NodeId.of("bench-" + NODES.incrementAndGet()))
                .companies(id -> Optional.of(new CompanyProfile(StoredSchedules.ZONE)))
                .slots(SlotPolicies.fixed(StoredSchedules.SLOT))
                .querySource("past-due", (request, context) -> {
                    throw new UnsupportedOperationException("runs are started, never worked on");
                })
                .people((company, refs) -> Map.of());
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public void fire(int due, int threads) throws Exception {
        CountDownLatch left = new CountDownLatch(due);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        try (Freestone freestone = builder(dataSource)
                .workers(1)
                .listener(event -> {
                    if (event instanceof EngineEvent.Occurrence) {
                        left.countDown();
                    }
                })
                .scheduler(JdbcWorkScheduler.over(dataSource)
                        .withThreads(threads)
                        .withPollEvery(OFTEN)
                        .withLookEvery(OFTEN))
                .build()) {
            freestone.start(timer, run -> {});
            left.await();
        } finally {
            timer.shutdownNow();
        }
    }
}
