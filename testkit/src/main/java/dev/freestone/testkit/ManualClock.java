package dev.freestone.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A clock that a test moves, so that no test waits. Begins on Monday 2026-03-09 at 15:00 UTC unless told otherwise.
 * Thread-safe.
 */
public final class ManualClock implements InstantSource {
    /** Where time begins. */
    public static final Instant START = Instant.parse("2026-03-09T15:00:00Z");

    private final AtomicReference<Instant> now;
    private final UnaryOperator<Instant> step;

    private ManualClock(Instant start, UnaryOperator<Instant> step) {
        this.now = new AtomicReference<>(start);
        this.step = step;
    }

    /**
     * A clock that stands still at {@link #START}.
     *
     * @return the clock
     */
    public static ManualClock create() {
        return at(START);
    }

    /**
     * A clock that stands still.
     *
     * @param start what it says at first
     * @return the clock
     */
    public static ManualClock at(Instant start) {
        return stepping(start, UnaryOperator.identity());
    }

    /**
     * A clock that moves by itself with each reading.
     *
     * @param start what the first reading says
     * @param step makes each next reading from the one before, such as {@code now -> now.plusMillis(1)}; free of effects
     * @return the clock
     */
    public static ManualClock stepping(Instant start, UnaryOperator<Instant> step) {
        return new ManualClock(start, step);
    }

    @Override
    public Instant instant() {
        return now.getAndUpdate(step);
    }

    /**
     * Moves time forward.
     *
     * @param by how far, not negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: negative, use set to go back");
        }
        now.updateAndGet(instant -> instant.plus(by));
    }

    /**
     * Sets time, also back.
     *
     * @param instant what the next reading says
     */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public String toString() {
        return "ManualClock[" + now.get() + "]";
    }
}
