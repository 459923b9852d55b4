package dev.freestone.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** db-scheduler with lock-and-fetch: one execution a message, which does nothing. */
final class SchedulerWay implements SendingWay {
    private static final int CHUNK = 1_000;

    private final StorageServer server;
    private final AtomicLong executed = new AtomicLong();
    private final OneTimeTask<Void> task;
    private CountDownLatch left = new CountDownLatch(0);

    SchedulerWay(StorageServer server) throws SQLException {
        this.server = server;
        server.execute(
                "CREATE TABLE scheduled_tasks (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
                        + " execution_time TIMESTAMPTZ, picked BOOLEAN NOT NULL, picked_by TEXT,"
                        + " last_success TIMESTAMPTZ, last_failure TIMESTAMPTZ, consecutive_failures INT,"
                        + " last_heartbeat TIMESTAMPTZ, version BIGINT NOT NULL, priority SMALLINT, state TEXT,"
                        + " PRIMARY KEY (task_name, task_instance))",
                "CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)",
                "CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
        task = Tasks.oneTime("message", Void.class).execute((instance, context) -> {
            executed.incrementAndGet();
            left.countDown();
        });
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public void fill(int messages) {
        left = new CountDownLatch(messages);
        Scheduler client = scheduler(1);
        for (int from = 0; from < messages; from += CHUNK) {
            List<TaskInstance<?>> chunk = new ArrayList<>(CHUNK);
            for (int message = from; message < Math.min(messages, from + CHUNK); message++) {
                chunk.add(task.instance("BO-" + message));
            }
            client.scheduleBatch(chunk, Instant.now());
        }
    }

    @Override
    public void drain(int threads) throws InterruptedException {
        Scheduler scheduler = scheduler(threads);
        scheduler.start();
        left.await();
        scheduler.stop();
    }

    private Scheduler scheduler(int threads) {
        return Scheduler.create(server.dataSource(), task)
                .threads(threads)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(10, 50)
                .build();
    }

    @Override
    public long done() throws SQLException {
        return server.number("SELECT COUNT(*) FROM scheduled_tasks") == 0 ? executed.get() : -1;
    }
}
