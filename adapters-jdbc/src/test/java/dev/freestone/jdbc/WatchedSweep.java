package dev.freestone.jdbc;

import dev.freestone.spi.WorkScheduler.Sweep;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A sweep that tells when it is called, and may be held. It always has more to do. */
final class WatchedSweep implements Sweep {
    private static final int PATIENCE_SECONDS = 60;

    private final String name;
    private final Semaphore called = new Semaphore(0);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch goOn;

    private WatchedSweep(String name, CountDownLatch goOn) {
        this.name = name;
        this.goOn = goOn;
    }

    static WatchedSweep named(String name) {
        return new WatchedSweep(name, new CountDownLatch(0));
    }

    /** At work until it is told to go on. */
    static WatchedSweep held(String name) {
        return new WatchedSweep(name, new CountDownLatch(1));
    }

    WatchedSweep goOn() {
        goOn.countDown();
        return this;
    }

    WatchedSweep awaitCalls(int times) {
        try {
            if (!called.tryAcquire(times, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " was called " + called.availablePermits() + " times only");
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    boolean isCalled() {
        return called.availablePermits() > 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration sweep() {
        mostAtOnce.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        called.release();
        try {
            if (!goOn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " was never told to go on");
            }
            return Duration.ZERO;
        } catch (InterruptedException e) {
            throw new AssertionError("a sweep is never interrupted", e);
        } finally {
            atWork.decrementAndGet();
        }
    }
}
