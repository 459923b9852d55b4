package dev.freestone.testkit;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import java.time.Duration;
import java.util.Optional;

/** Metrics that nobody keeps. */
final class NoMetrics implements MetricsSink, MetricsSinkFixture {
    @Override
    public MetricsSink sink() {
        return this;
    }

    @Override
    public void add(MetricSeries series, long amount) {}

    @Override
    public void time(MetricSeries series, Duration time) {}

    @Override
    public void set(MetricSeries series, long value) {}

    @Override
    public void age(MetricSeries series, Duration age) {}

    @Override
    public Optional<Long> counted(MetricSeries counter) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> timedOften(MetricSeries timer) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> timedInAll(MetricSeries timer) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> value(MetricSeries gauge) {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> age(MetricSeries of) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
