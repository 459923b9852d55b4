package dev.freestone.memory;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import dev.freestone.testkit.MetricsSinkConformance;
import dev.freestone.testkit.MetricsSinkFixture;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

class InMemoryMetricsTest extends MetricsSinkConformance {
    @Override
    protected MetricsSinkFixture openFixture() {
        InMemoryMetrics metrics = InMemoryMetrics.create();
        return new MetricsSinkFixture() {
            @Override
            public MetricsSink sink() {
                return metrics;
            }

            @Override
            public Optional<Long> counted(MetricSeries counter) {
                return seen(counter, metrics::count);
            }

            @Override
            public Optional<Long> timedOften(MetricSeries timer) {
                return seen(timer, each -> metrics.timed(each).count());
            }

            @Override
            public Optional<Duration> timedInAll(MetricSeries timer) {
                return seen(timer, each -> metrics.timed(each).total());
            }

            @Override
            public Optional<Long> value(MetricSeries gauge) {
                return seen(gauge, metrics::gauge);
            }

            @Override
            public Optional<Duration> age(MetricSeries of) {
                return seen(of, metrics::ageOf);
            }

            private <T> Optional<T> seen(MetricSeries series, Function<MetricSeries, T> look) {
                return metrics.series().contains(series) ? Optional.of(look.apply(series)) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
