package dev.freestone.jdbc;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads of one role. They do not keep a process alive, and are never interrupted, so that no call of the database and no sweep
 * breaks off half-way.
 */
final class SweepExecutor extends ScheduledThreadPoolExecutor {
    private volatile Runnable wake = () -> {};

    /** Threads named like {@code freestone-sweep-node-1-3}. */
    SweepExecutor(int threads, String name) {
        super(threads, named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** How what waits on one of these threads is woken instead of interrupted. */
    void wakeBy(Runnable changed) {
        wake = changed;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        wake.run();
        return List.of();
    }
}
