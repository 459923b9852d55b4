package dev.freestone.redash;

import java.time.Duration;

/** How a source waits between two calls; a test lets virtual time pass instead. Thread-safe. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits.
     *
     * @param time at most 250 ms; longer waits are made of several
     * @throws InterruptedException when the thread is interrupted; the run ends with {@code run_canceled}
     */
    void pause(Duration time) throws InterruptedException;
}
