package dev.freestone.spi;

import java.time.Duration;

/**
 * Takes what the engine measures to where the host looks at it. <b>Caller and thread:</b> the engine, from any thread,
 * concurrently, also from many at the same series; after the commit of what is counted and outside of any transaction. It calls
 * the method of the metric's {@link MetricKind} and no other. <b>Order:</b> none between threads. <b>Time:</b> each call is on
 * the way of the work: return at once, and do not call a network. <b>Durability:</b> none; what a process has counted may go
 * with it, and what was committed by one that was killed meanwhile, or whose commit was not answered, is counted by nobody. So
 * metrics are for watching: what must be exact is in the journal. <b>Errors:</b> any exception is dropped and changes nothing;
 * the first one is logged, without its message. <b>Privacy:</b> values of tags are codes and ids of configured things, never of
 * people. <b>Conformance suite:</b> {@code dev.freestone.testkit.MetricsSinkConformance}. Source: docs/spec/observability.md.
 *
 * <p>Example: {@code Freestone.builder().metrics(MicrometerMetrics.over(registry))}, of {@code freestone-micrometer}.
 */
public interface MetricsSink {
    /**
     * Something happened.
     *
     * @param series of a {@link MetricKind#COUNTER}
     * @param amount how often, at least 1
     */
    void add(MetricSeries series, long amount);

    /**
     * Something took time.
     *
     * @param series of a {@link MetricKind#TIMER}
     * @param time how long, not negative
     */
    void time(MetricSeries series, Duration time);

    /**
     * How many there are now, in place of what was said before.
     *
     * @param series of a {@link MetricKind#GAUGE}
     * @param value at least 0
     */
    void set(MetricSeries series, long value);

    /**
     * How old something is now, in place of what was said before.
     *
     * @param series of a {@link MetricKind#AGE}
     * @param age not negative; zero when there is nothing
     */
    void age(MetricSeries series, Duration age);
}
