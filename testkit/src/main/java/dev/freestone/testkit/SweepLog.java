package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Makes sweeps, and counts how often they are called and how many of one name at once. Thread-safe. */
final class SweepLog {
    /** How long a wait lasts at most before time is let pass once more. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);

    private final WorkSchedulerFixture fixture;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> atWork = new HashMap<>();
    private final Map<String, Integer> mostAtOnce = new HashMap<>();
    private boolean released;

    SweepLog(WorkSchedulerFixture fixture) {
        this.fixture = fixture;
    }

    /** A sweep that is counted while it does its work. */
    Sweep sweep(NodeId node, String name, Supplier<Duration> work) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration sweep() {
                begin(node, name);
                try {
                    return work.get();
                } finally {
                    end(name);
                }
            }
        };
    }

    private void begin(NodeId node, String name) {
        locked(() -> {
            calls.merge(name, 1, Integer::sum);
            calls.merge(key(node, name), 1, Integer::sum);
            mostAtOnce.merge(name, atWork.merge(name, 1, Integer::sum), Math::max);
            return true;
        });
    }

    private void end(String name) {
        locked(() -> atWork.merge(name, -1, Integer::sum));
    }

    int calls(String name) {
        return locked(() -> calls.getOrDefault(name, 0));
    }

    int calls(NodeId node, String name) {
        return calls(key(node, name));
    }

    int mostAtOnce(String name) {
        return locked(() -> mostAtOnce.getOrDefault(name, 0));
    }

    private static String key(NodeId node, String name) {
        return node + "/" + name;
    }

    /** Waits on the thread of the test, letting time pass. */
    void await(String what, BooleanSupplier reached) {
        if (!await(fixture::pass, reached)) {
            throw new AssertionError("did not happen within " + fixture.patience() + ": " + what);
        }
    }

    /** Waits inside a sweep, unless nothing else could happen meanwhile. */
    void hold(BooleanSupplier reached) {
        if (fixture.threads() > 1) {
            await(() -> {}, reached);
        }
    }

    private boolean await(Runnable pass, BooleanSupplier reached) {
        long end = System.nanoTime() + fixture.patience().toNanos();
        while (true) {
            pass.run();
            lock.lock();
            try {
                long left = end - System.nanoTime();
                if (released || reached.getAsBoolean()) {
                    return true;
                }
                if (left <= 0) {
                    return false;
                }
                long ignored = changed.awaitNanos(Math.min(left, STEP));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Lets every sweep that is held go on. */
    void release() {
        locked(() -> released = true);
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }
}
