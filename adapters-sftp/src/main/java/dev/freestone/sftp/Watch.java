package dev.freestone.sftp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends what makes no progress, by the timer that the JDK runs for all. What is to happen then must wait for nothing. Used
 * by one thread and its timer.
 */
final class Watch implements AutoCloseable {
    private final long limit;
    private final Runnable end;
    private volatile long since = System.nanoTime();
    private volatile boolean paused;
    private volatile boolean closed;
    private volatile CompletableFuture<Void> timer = new CompletableFuture<>();

    private Watch(Duration limit, Runnable end) {
        this.limit = limit.toNanos();
        this.end = end;
    }

    static Watch start(Duration limit, Runnable end) {
        Watch watch = new Watch(limit, end);
        watch.arm(watch.limit);
        return watch;
    }

    /** Somebody else is waited for. */
    void pause() {
        paused = true;
    }

    /** Something has happened; the time starts anew. */
    void progress() {
        since = System.nanoTime();
        paused = false;
    }

    @Override
    public void close() {
        closed = true;
        timer.cancel(false);
    }

    private void arm(long nanos) {
        CompletableFuture<Void> next = new CompletableFuture<Void>().orTimeout(nanos, TimeUnit.NANOSECONDS);
        timer = next;
        var unused = next.whenComplete((nothing, late) -> look());
        if (closed) {
            next.cancel(false);
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        long idle = paused ? 0 : System.nanoTime() - since;
        if (idle >= limit) {
            end.run();
        } else {
            arm(limit - idle);
        }
    }
}
