package dev.freestone.engine.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The signs of life of a started engine: what it does again and again, and how that ends. A clock that is set is taken for silence at
 * most until the next sign. Thread-safe. Source: docs/spec/operations.md 7.
 */
public final class Pulse {
    /** So long nothing may have ended well. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, Failing> failing = new HashMap<>();
    private Optional<Instant> last = Optional.empty();
    private boolean ended;

    private record Failing(Instant since, Instant last) {}

    /**
     * Of an engine that was not started: it can be neither silent nor ended.
     *
     * @param clock the clock of this node
     */
    public Pulse(InstantSource clock) {
        this.clock = clock;
    }

    /** The engine was started. */
    public synchronized void begin() {
        ended = false;
        last = Optional.of(clock.instant());
    }

    /** The engine was closed. */
    public synchronized void end() {
        ended = true;
    }

    /**
     * Whether the engine was closed.
     *
     * @return true until it is started again
     */
    public synchronized boolean isEnded() {
        return ended;
    }

    /**
     * Something ended well.
     *
     * @param name what is done again and again
     */
    public synchronized void beat(String name) {
        failing.remove(name);
        last = last.map(before -> clock.instant());
    }

    /**
     * Something failed.
     *
     * @param name what is done again and again
     */
    public synchronized void miss(String name) {
        Instant now = clock.instant();
        failing.merge(name, new Failing(now, now), (first, again) -> new Failing(first.since, now));
    }

    /**
     * Whether a started engine has been silent for too long, or something of it has failed for as long and goes on to.
     *
     * @return never true of one that was not started
     */
    public synchronized boolean isLost() {
        Instant now = clock.instant();
        return last.filter(sign -> isLong(sign, now)
                        || failing.values().stream()
                                .anyMatch(each -> isLong(each.since, each.last) && !isLong(each.last, now)))
                .isPresent();
    }

    private static boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).abs().compareTo(PATIENCE) > 0;
    }
}
