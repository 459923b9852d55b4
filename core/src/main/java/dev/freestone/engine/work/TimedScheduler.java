package dev.freestone.engine.work;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls sweeps every second on the executors of the host. Each node has its own: it knows nothing of others. Thread-safe. */
public final class TimedScheduler implements WorkScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(TimedScheduler.class);
    private static final long POLL_MILLIS = 1_000;

    /** So that a sweep which always has more to do gives its thread to others. */
    private static final int MOST_AT_ONCE = 20;

    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final long poll;

    /**
     * A scheduler on two executors.
     *
     * @param timer says when
     * @param workers run the sweeps
     */
    public TimedScheduler(ScheduledExecutorService timer, Executor workers) {
        this(timer, workers, POLL_MILLIS);
    }

    TimedScheduler(ScheduledExecutorService timer, Executor workers, long poll) {
        this.timer = timer;
        this.workers = workers;
        this.poll = poll;
    }

    @Override
    public Running start(NodeId node, List<Sweep> sweeps) {
        AtomicBoolean closed = new AtomicBoolean();
        List<Future<?>> turns = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            AtomicBoolean busy = new AtomicBoolean();
            turns.add(timer.scheduleWithFixedDelay(() -> turn(sweep, busy, closed), 0, poll, TimeUnit.MILLISECONDS));
        }
        return () -> {
            closed.set(true);
            turns.forEach(turn -> turn.cancel(false));
        };
    }

    private void turn(Sweep sweep, AtomicBoolean busy, AtomicBoolean closed) {
        if (busy.compareAndSet(false, true)) {
            try {
                workers.execute(() -> {
                    try {
                        Looking.quietly(() -> call(sweep, closed));
                    } finally {
                        busy.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                // A thrown exception would end the timer; the next turn asks the workers again.
                busy.set(false);
                LOG.warn("the workers refused work, the next turn asks them again");
            }
        }
    }

    private static void call(Sweep sweep, AtomicBoolean closed) {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < MOST_AT_ONCE && wait.isZero() && !closed.get() && !isInterrupted(); i++) {
            wait = sweep.sweep();
        }
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
