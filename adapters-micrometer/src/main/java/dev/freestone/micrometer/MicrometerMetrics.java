package dev.freestone.micrometer;

import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricTag;
import dev.freestone.spi.MetricsSink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells a registry of Micrometer what the engine measures, under the names of {@link Metric} and with its tags; the registry
 * makes of them what its system calls them: {@code freestone.work.lag} is {@code freestone_work_lag_seconds} in Prometheus.
 * Counters, timers and gauges are the registry's own, so that its filters apply: {@code MeterFilter.ignoreTags("company")} where
 * there are too many companies, a {@code MeterFilter} with percentiles where histograms are wanted. Nothing is registered before
 * it was measured once. Thread-safe. Source: docs/observability.md.
 *
 * <p>Example: {@code Freestone.builder().metrics(MicrometerMetrics.over(registry))}. Nodes of one host are told apart by a common
 * tag of the registry: {@code registry.config().commonTags("node", "node-1")}. Two engines of one process need registries of
 * their own, or the gauges of one are those of the other.
 */
public final class MicrometerMetrics implements MetricsSink {
    private final MeterRegistry registry;
    private final Map<MetricSeries, Counter> counters = new ConcurrentHashMap<>();
    private final Map<MetricSeries, Timer> timers = new ConcurrentHashMap<>();
    private final Map<MetricSeries, AtomicLong> gauges = new ConcurrentHashMap<>();

    private MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Metrics in a registry.
     *
     * @param registry the host's; it stays the host's to close
     * @return the sink
     */
    public static MicrometerMetrics over(MeterRegistry registry) {
        return new MicrometerMetrics(registry);
    }

    @Override
    public void add(MetricSeries series, long amount) {
        counters.computeIfAbsent(series, this::counter).increment((double) amount);
    }

    @Override
    public void time(MetricSeries series, Duration time) {
        timers.computeIfAbsent(series, this::timer).record(time);
    }

    @Override
    public void set(MetricSeries series, long value) {
        gauges.computeIfAbsent(series, this::gauge).set(value);
    }

    @Override
    public void age(MetricSeries series, Duration age) {
        gauges.computeIfAbsent(series, this::ageGauge).set(age.toMillis());
    }

    private Counter counter(MetricSeries series) {
        return Counter.builder(series.metric().code()).tags(tags(series)).register(registry);
    }

    private Timer timer(MetricSeries series) {
        return Timer.builder(series.metric().code()).tags(tags(series)).register(registry);
    }

    private AtomicLong gauge(MetricSeries series) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(series.metric().code(), value, AtomicLong::doubleValue)
                .tags(tags(series))
                .register(registry);
        return value;
    }

    private AtomicLong ageGauge(MetricSeries series) {
        AtomicLong millis = new AtomicLong();
        TimeGauge.builder(series.metric().code(), millis, TimeUnit.MILLISECONDS, AtomicLong::doubleValue)
                .tags(tags(series))
                .register(registry);
        return millis;
    }

    private static List<Tag> tags(MetricSeries series) {
        List<Tag> tags = new ArrayList<>();
        for (MetricTag tag : series.metric().tags()) {
            tags.add(Tag.of(tag.code(), series.value(tag)));
        }
        return tags;
    }
}
