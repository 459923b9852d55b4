package dev.freestone.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.freestone.jdbc.storage.LeaseClock;
import dev.freestone.jdbc.storage.StorageDialect;
import dev.freestone.jdbc.storage.StorageFailures;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler.Running;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The sweeps of one node, called by a scheduler of its own. */
final class RunningSweeps implements Running {
    /** A takeover is this many heartbeats: dead after five, found by a look every two, and one to spare. */
    private static final int HEARTBEATS = 8;

    private static final int MISSED_HEARTBEATS = 5;

    /** Sweeps that are unknown here belong to another release. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    /** Half of how long close waits for sweeps at work; then they go on by themselves. */
    private static final Duration LET_END = Duration.ofSeconds(2);

    private static final int LONGEST_NAME = 50;

    private final Scheduler scheduler;
    private boolean closed;

    private RunningSweeps(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static RunningSweeps start(DataSource dataSource, SweepSettings settings, NodeId node, List<Sweep> sweeps) {
        requireNames(sweeps);
        StorageDialect dialect = JdbcSchema.dialect(dataSource);
        Supplier<Instant> clock =
                LeaseClock.of(dataSource, dialect, settings.time().clock());
        List<Task<?>> tasks = sweeps.stream()
                .<Task<?>>map(sweep -> SweepTask.of(sweep, settings.lookEvery()))
                .toList();
        SweepExecutor polling = new SweepExecutor(1, "freestone-poll-" + node);
        var builder = Scheduler.create(dataSource, tasks)
                .schedulerName(new SchedulerName.Fixed(node.value()))
                .clock(clock::get)
                .threads(settings.threads())
                .executorService(new SweepExecutor(settings.threads(), "freestone-sweep-" + node))
                .dueExecutor(polling)
                .housekeeperExecutor(new SweepExecutor(2, "freestone-heartbeat-" + node))
                .pollingInterval(settings.pollEvery())
                .enableImmediateExecution()
                .heartbeatInterval(settings.takeover().dividedBy(HEARTBEATS))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(LET_END)
                .failureLogging(LogLevel.OFF, false);
        Scheduler scheduler =
                SweepTable.use(builder, dialect, settings.threads()).build();
        polling.wakeBy(scheduler::triggerCheckForDueExecutions);
        sweeps.forEach(sweep -> add(sweep, scheduler, clock));
        scheduler.start();
        return new RunningSweeps(scheduler);
    }

    private static void requireNames(List<Sweep> sweeps) {
        Set<String> names = new HashSet<>();
        for (Sweep sweep : sweeps) {
            String name = sweep.name();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "sweeps: the name '" + name + "' is blank or longer than " + LONGEST_NAME + ", shorten it");
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("sweeps: two are named '" + name + "', rename one");
            }
        }
    }

    private static void add(Sweep sweep, Scheduler scheduler, Supplier<Instant> clock) {
        try {
            boolean ignored =
                    scheduler.scheduleIfNotExists(new TaskInstance<>(sweep.name(), SweepTask.INSTANCE), clock.get());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException failure) {
                    throw StorageFailures.translate(failure);
                }
            }
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Whoever closes is interrupted, not the sweeps: those have the same time to end.
        boolean interrupted = Thread.interrupted();
        scheduler.stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
