package dev.freestone.engine;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import java.time.Duration;

/** A sink that throws whatever it is told, by turns an exception and an error of its classes. */
final class BrokenSink implements MetricsSink {
    private int calls;

    int calls() {
        return calls;
    }

    @Override
    public void add(MetricSeries series, long amount) {
        fail();
    }

    @Override
    public void time(MetricSeries series, Duration time) {
        fail();
    }

    @Override
    public void set(MetricSeries series, long value) {
        fail();
    }

    @Override
    public void age(MetricSeries series, Duration age) {
        fail();
    }

    private void fail() {
        calls++;
        if (calls % 2 == 0) {
            throw new NoClassDefFoundError("a registry of another version");
        }
        throw new IllegalStateException("the registry is closed");
    }
}
