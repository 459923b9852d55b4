package dev.freestone.testkit;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.WorkScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler that calls sweeps when a test says so, on the test's thread and in virtual time: days pass in an instant, and
 * every run of the test is the same.
 *
 * <pre>{@code
 * ManualClock clock = ManualClock.create();
 * ManualWorkScheduler scheduler = ManualWorkScheduler.over(clock);
 * // give both to the engine and start it, then:
 * scheduler.advance(Duration.ofDays(1));
 * }</pre>
 *
 * <p>Where time passes, it stops wherever a sweep has said that something will be due. A sweep that throws is called again 5 s
 * later; the first exception is thrown at the end of the call of this class, so that no failure stays unseen. Not thread-safe.
 */
public final class ManualWorkScheduler implements WorkScheduler {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final int MAX_ROUNDS = 100_000;

    private final ManualClock clock;
    private final List<Sweep> sweeps = new CopyOnWriteArrayList<>();
    private @Nullable Throwable failure;

    private ManualWorkScheduler(ManualClock clock) {
        this.clock = clock;
    }

    /**
     * A scheduler in the time of a clock.
     *
     * @param clock that of the storage and the engine
     * @return no sweep known to it
     */
    public static ManualWorkScheduler over(ManualClock clock) {
        return new ManualWorkScheduler(Objects.requireNonNull(clock, "clock"));
    }

    /** Only keeps the sweeps. Several nodes may start: their sweeps are called in turn. */
    @Override
    public Running start(NodeId node, List<Sweep> started) {
        List<Sweep> own = List.copyOf(started);
        sweeps.addAll(own);
        return () -> sweeps.removeIf(sweep -> own.stream().anyMatch(each -> each == sweep));
    }

    /**
     * Calls every sweep, in rounds, until all have said in one round that nothing is due.
     *
     * @throws IllegalStateException when a sweep has always more to do
     */
    public void runDue() {
        Duration ignored = rounds();
        throwFailure();
    }

    /**
     * Lets time pass, and calls every sweep now, at each instant at which one has said that something will be due, and at the
     * end.
     *
     * @param by how far, such as 1 day, not negative
     * @throws IllegalStateException when a sweep has always more to do
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: " + by + " is negative, time does not go back");
        }
        runUntil(clock.instant().plus(by));
    }

    /**
     * As {@link #advance}, up to an instant.
     *
     * @param end not before the clock's now
     * @throws IllegalStateException when a sweep has always more to do
     */
    public void runUntil(Instant end) {
        Instant now = clock.instant();
        if (end.isBefore(now)) {
            throw new IllegalArgumentException("end: " + end + " is before " + now + ", time does not go back");
        }
        Duration nothingDueFor = rounds();
        for (now = clock.instant(); now.isBefore(end); now = clock.instant()) {
            clock.advance(shorter(nothingDueFor, Duration.between(now, end)));
            nothingDueFor = rounds();
        }
        throwFailure();
    }

    /** Calls until nothing is due; answers how long that will last. */
    private Duration rounds() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Duration shortest = round();
            if (shortest.compareTo(Duration.ZERO) > 0) {
                return shortest;
            }
        }
        throw new IllegalStateException("a sweep has said in " + MAX_ROUNDS
                + " rounds that there is more to do at once:" + " time never passes for it");
    }

    private Duration round() {
        Duration shortest = FOR_EVER;
        for (Sweep sweep : sweeps) {
            // One of this round may have closed it.
            if (sweeps.contains(sweep)) {
                shortest = shorter(shortest, call(sweep));
            }
        }
        return shortest;
    }

    private Duration call(Sweep sweep) {
        try {
            return sweep.sweep();
        } catch (RuntimeException | Error e) {
            failure = failure == null ? e : failure;
            return AFTER_FAILURE;
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
