package dev.freestone.bench;

import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JdbcWorkScheduler;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a started node with nothing to do says to the database, and how long one look at the stored schedules takes. */
final class IdleNode {
    private static final int LOOKS = 2_000;
    private static final WorkWanted ALL = WorkWanted.of(List.of("outreach.schedule", "outreach.run"));

    private IdleNode() {}

    static void measure(StorageServer server, int seconds) throws InterruptedException {
        CountingDataSource counting = new CountingDataSource(server.dataSource());
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        try (Freestone freestone = EngineFiring.builder(counting.dataSource())
                .scheduler(JdbcWorkScheduler.over(counting.dataSource()))
                .build()) {
            freestone.start(timer, timer);
            // The first looks of all sweeps are not idleness.
            TimeUnit.SECONDS.sleep(Math.min(seconds, 5));
            long before = counting.statements();
            TimeUnit.SECONDS.sleep(seconds);
            System.out.printf(
                    "idle node: %.1f statements a second%n", (counting.statements() - before) / (double) seconds);
        } finally {
            timer.shutdownNow();
        }
        WorkQueue queue = JdbcStorage.over(server.dataSource()).workQueue();
        look(queue, ALL, "all partitions");
        look(queue, ALL.in(0), "one partition");
    }

    private static void look(WorkQueue queue, WorkWanted wanted, String name) {
        for (int i = 0; i < LOOKS / 10; i++) {
            queue.nextDue(wanted);
        }
        long start = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            if (queue.nextDue(wanted).filter(next -> !next.in().isNegative()).isEmpty()) {
                throw new IllegalStateException("something is due, or nothing is scheduled");
            }
        }
        System.out.printf("one idle look, %s: %.0f us%n", name, (System.nanoTime() - start) / 1e3 / LOOKS);
    }
}
