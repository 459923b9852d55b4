package dev.freestone.testkit;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import java.time.Duration;
import java.util.Optional;

/** What {@link MetricsSinkConformance} needs of a sink under test. Made anew for each test and closed after it. */
public interface MetricsSinkFixture extends AutoCloseable {
    /**
     * The sink.
     *
     * @return the same at each call, empty at first; serves at least 16 threads
     */
    MetricsSink sink();

    /**
     * What whoever looks at the metrics sees of a counter.
     *
     * @param counter the series
     * @return the sum, or empty when it is not there
     */
    Optional<Long> counted(MetricSeries counter);

    /**
     * How often a timer has measured.
     *
     * @param timer the series
     * @return how often, or empty when it is not there
     */
    Optional<Long> timedOften(MetricSeries timer);

    /**
     * What a timer has measured in all.
     *
     * @param timer the series
     * @return how long, to the millisecond, or empty when it is not there
     */
    Optional<Duration> timedInAll(MetricSeries timer);

    /**
     * The value of a gauge.
     *
     * @param gauge the series
     * @return the last one, or empty when it is not there
     */
    Optional<Long> value(MetricSeries gauge);

    /**
     * The value of an age.
     *
     * @param of the series
     * @return the last one, to the millisecond, or empty when it is not there
     */
    Optional<Duration> age(MetricSeries of);

    @Override
    void close();
}
