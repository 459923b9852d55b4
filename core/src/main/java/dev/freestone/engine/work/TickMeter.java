package dev.freestone.engine.work;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.watch.Watch;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how ticks go and what waits for them. Thread-safe. Source: docs/spec/observability.md 2. */
public final class TickMeter {
    /** Counting what is due costs the more the more is due. */
    static final Duration BACKLOG_EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(TickMeter.class);

    private final LedgerParts parts;
    private final Watch watch;
    private final Pulse pulse;
    private final AtomicBoolean skewed = new AtomicBoolean();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private Instant counted = Instant.MIN;

    /**
     * The meter of a node.
     *
     * @param parts what the node works with
     * @param watch is told
     * @param pulse is told whether it ends well
     */
    public TickMeter(LedgerParts parts, Watch watch, Pulse pulse) {
        this.parts = parts;
        this.watch = watch;
        this.pulse = pulse;
    }

    /**
     * Does a tick, or a sweep, and tells of it.
     *
     * @param <T> what it answers
     * @param name a tick, or which sweep
     * @param tick does what is due
     * @return what it answered; what it throws passes unchanged
     */
    public <T> T measure(String name, Supplier<T> tick) {
        if (!watch.isOn()) {
            return felt(name, tick);
        }
        tellBacklog();
        long started = parts.nanos().getAsLong();
        try {
            return felt(name, tick);
        } catch (RuntimeException problem) {
            watch.count(Metric.TICK_FAILED, codeOf(problem));
            throw problem;
        } finally {
            watch.time(
                    MetricSeries.of(Metric.TICK_TIME),
                    Duration.ofNanos(parts.nanos().getAsLong() - started));
        }
    }

    private <T> T felt(String name, Supplier<T> tick) {
        boolean isDone = false;
        try {
            T answer = tick.get();
            isDone = true;
            return answer;
        } finally {
            if (isDone) {
                pulse.beat(name);
            } else {
                pulse.miss(name);
            }
        }
    }

    /**
     * Tells about the clock of this node.
     *
     * @param now whether it is too far from that of the storage
     */
    public void tellSkew(boolean now) {
        if (!watch.isOn()) {
            return;
        }
        watch.set(MetricSeries.of(Metric.NODE_SKEWED), now ? 1 : 0);
        if (skewed.getAndSet(now) != now && now) {
            watch.tell(new EngineEvent.ClockSkewed(parts.node()));
        }
    }

    /** What waits, before this tick takes it. A storage that cannot tell must not keep the tick from trying. */
    private void tellBacklog() {
        if (!watch.measures() || !isTimeToCount()) {
            return;
        }
        try {
            tell(parts.storage().workQueue());
        } catch (RuntimeException trouble) {
            LOG.warn("the backlog was not counted: {}", codeOf(trouble));
        }
    }

    private void tell(WorkQueue queue) {
        Set<String> empty = new HashSet<>(kinds);
        for (WorkQueue.Backlog each : queue.backlog()) {
            kinds.add(each.kind());
            empty.remove(each.kind());
            watch.set(MetricSeries.of(Metric.WORK_BACKLOG, each.kind()), each.due());
            watch.age(MetricSeries.of(Metric.WORK_LAG, each.kind()), each.age());
        }
        for (String kind : empty) {
            watch.set(MetricSeries.of(Metric.WORK_BACKLOG, kind), 0);
            watch.age(MetricSeries.of(Metric.WORK_LAG, kind), Duration.ZERO);
        }
    }

    private synchronized boolean isTimeToCount() {
        Instant now = parts.clock().instant();
        // A clock that was put back must not end the counting.
        boolean due =
                counted.equals(Instant.MIN) || now.isBefore(counted) || !now.isBefore(counted.plus(BACKLOG_EVERY));
        if (due) {
            counted = now;
        }
        return due;
    }

    /**
     * Names a failure without its message, which may hold anything.
     *
     * @param problem the failure
     * @return its code, else the name of its class; one that has no name of its own has that of its package before it
     */
    public static String codeOf(RuntimeException problem) {
        if (problem instanceof FreestoneException known) {
            return known.code().code();
        }
        String name = problem.getClass().getSimpleName();
        return name.isEmpty() ? problem.getClass().getName() : name;
    }
}
