package dev.freestone.engine.watch;

import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.EngineListener;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's metrics and listener, such that whatever they throw changes nothing. Thread-safe. Source:
 * docs/spec/observability.md 1.
 */
public final class Watch {
    /** Nobody watches. */
    public static final Watch NONE = new Watch(Optional.empty(), Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Optional<MetricsSink> metrics;
    private final Optional<EngineListener> listener;
    private final AtomicBoolean broken = new AtomicBoolean();

    /**
     * Watches for a host.
     *
     * @param metrics where measures go, when given
     * @param listener hears of events, when given
     */
    public Watch(Optional<MetricsSink> metrics, Optional<EngineListener> listener) {
        this.metrics = metrics;
        this.listener = listener;
    }

    /**
     * Whether anybody watches, so that there is something to find out.
     *
     * @return false when nothing is told to anybody
     */
    public boolean isOn() {
        return measures() || listener.isPresent();
    }

    /**
     * Whether metrics go anywhere, so that measuring is worth a query.
     *
     * @return true with a sink
     */
    public boolean measures() {
        return metrics.isPresent();
    }

    /**
     * Counts.
     *
     * @param series a counter
     * @param amount how often, 0 = not at all
     */
    public void add(MetricSeries series, long amount) {
        if (amount > 0) {
            measure(sink -> sink.add(series, amount));
        }
    }

    /**
     * Counts one.
     *
     * @param metric a counter
     * @param values of its tags, in their order
     */
    public void count(Metric metric, String... values) {
        measure(sink -> sink.add(MetricSeries.of(metric, values), 1));
    }

    /**
     * Tells how long something took.
     *
     * @param series a timer
     * @param time how long; a clock that went backwards counts as none
     */
    public void time(MetricSeries series, Duration time) {
        measure(sink -> sink.time(series, time.isNegative() ? Duration.ZERO : time));
    }

    /**
     * Tells how many there are.
     *
     * @param series a gauge
     * @param value how many
     */
    public void set(MetricSeries series, long value) {
        measure(sink -> sink.set(series, value));
    }

    /**
     * Tells how old something is.
     *
     * @param series an age
     * @param age how old; a clock that went backwards counts as zero
     */
    public void age(MetricSeries series, Duration age) {
        measure(sink -> sink.age(series, age.isNegative() ? Duration.ZERO : age));
    }

    /**
     * Hears what is to be told of a transaction that was committed: nothing of it may come back as a failure of that.
     *
     * @param news tells it
     */
    void hear(Consumer<Watch> news) {
        try {
            news.accept(this);
        } catch (RuntimeException e) {
            LOG.warn("what was committed could not be told: {}", e.getClass().getName());
        }
    }

    /**
     * Tells the listener.
     *
     * @param event what happened
     */
    public void tell(EngineEvent event) {
        if (listener.isEmpty()) {
            return;
        }
        try {
            listener.get().onEvent(event);
        } catch (Exception | LinkageError | AssertionError e) {
            // Its message may hold anything.
            LOG.warn(
                    "the listener failed with {} at {}, which changes nothing",
                    e.getClass().getSimpleName(),
                    event.code());
            count(Metric.LISTENER_FAILED);
        }
    }

    private void measure(Consumer<MetricsSink> call) {
        if (metrics.isEmpty()) {
            return;
        }
        try {
            call.accept(metrics.get());
        } catch (Exception | LinkageError | AssertionError e) {
            // Once: a sink that is broken is so at every call.
            if (broken.compareAndSet(false, true)) {
                LOG.warn(
                        "the metrics failed with {}, which changes nothing; it is not told again",
                        e.getClass().getSimpleName());
            }
        }
    }
}
