package dev.freestone.engine.parts;

import java.time.Duration;

/** Waits between two tries of a port. A host's own thread sleeps; tests only note the wish. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits.
     *
     * @param length how long
     * @throws InterruptedException when the thread is interrupted
     */
    void of(Duration length) throws InterruptedException;
}
