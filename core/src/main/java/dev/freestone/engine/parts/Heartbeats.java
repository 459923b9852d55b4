package dev.freestone.engine.parts;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is done with each heartbeat of the node, such as lengthening the leases of what it has in hand. Thread-safe. */
public final class Heartbeats {
    private final Set<Runnable> all = ConcurrentHashMap.newKeySet();

    /** Nothing yet. */
    public Heartbeats() {}

    /**
     * Begins to do something with each heartbeat.
     *
     * @param beat what is done; equal only to itself
     */
    public void add(Runnable beat) {
        all.add(beat);
    }

    /**
     * Does it no more.
     *
     * @param beat what was done
     */
    public void remove(Runnable beat) {
        all.remove(beat);
    }

    /** Does all of it. */
    public void beat() {
        all.forEach(Runnable::run);
    }
}
