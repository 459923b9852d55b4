package dev.freestone.memory;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps metrics in the memory of this process, for tests and trials. Thread-safe. Source: docs/observability.md. */
public final class InMemoryMetrics implements MetricsSink {
    private final Map<MetricSeries, Long> counts = new ConcurrentHashMap<>();
    private final Map<MetricSeries, Timed> times = new ConcurrentHashMap<>();
    private final Map<MetricSeries, Long> gauges = new ConcurrentHashMap<>();
    private final Map<MetricSeries, Duration> ages = new ConcurrentHashMap<>();
    private final Set<MetricSeries> series = ConcurrentHashMap.newKeySet();

    private InMemoryMetrics() {}

    /**
     * What a timer has measured. Immutable.
     *
     * @param count how often
     * @param total how long in all
     */
    public record Timed(long count, Duration total) {
        private static final Timed NEVER = new Timed(0, Duration.ZERO);

        private Timed plus(Timed other) {
            return new Timed(count + other.count, total.plus(other.total));
        }
    }

    /**
     * An empty sink.
     *
     * @return the sink
     */
    public static InMemoryMetrics create() {
        return new InMemoryMetrics();
    }

    @Override
    public void add(MetricSeries counter, long amount) {
        series.add(counter);
        counts.merge(counter, amount, Long::sum);
    }

    @Override
    public void time(MetricSeries timer, Duration time) {
        series.add(timer);
        times.merge(timer, new Timed(1, time), Timed::plus);
    }

    @Override
    public void set(MetricSeries gauge, long value) {
        series.add(gauge);
        gauges.put(gauge, value);
    }

    @Override
    public void age(MetricSeries of, Duration age) {
        series.add(of);
        ages.put(of, age);
    }

    /**
     * All that was measured.
     *
     * @return the series, in no order
     */
    public Set<MetricSeries> series() {
        return Set.copyOf(series);
    }

    /**
     * What a counter has counted.
     *
     * @param counter the series
     * @return 0 when nothing was counted
     */
    public long count(MetricSeries counter) {
        return counts.getOrDefault(counter, 0L);
    }

    /**
     * What a timer has measured.
     *
     * @param timer the series
     * @return never and zero when nothing was measured
     */
    public Timed timed(MetricSeries timer) {
        return times.getOrDefault(timer, Timed.NEVER);
    }

    /**
     * The last value of a gauge.
     *
     * @param gauge the series
     * @return 0 when none was given
     */
    public long gauge(MetricSeries gauge) {
        return gauges.getOrDefault(gauge, 0L);
    }

    /**
     * The last age.
     *
     * @param of the series
     * @return zero when none was given
     */
    public Duration ageOf(MetricSeries of) {
        return ages.getOrDefault(of, Duration.ZERO);
    }
}
