package dev.freestone.micrometer;

import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricTag;
import dev.freestone.spi.MetricsSink;
import dev.freestone.testkit.MetricsSinkConformance;
import dev.freestone.testkit.MetricsSinkFixture;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class MicrometerMetricsTest extends MetricsSinkConformance {
    @Override
    protected MetricsSinkFixture openFixture() {
        return new OverARegistry(new SimpleMeterRegistry());
    }

    private record OverARegistry(SimpleMeterRegistry registry, MetricsSink sink) implements MetricsSinkFixture {
        OverARegistry(SimpleMeterRegistry registry) {
            this(registry, MicrometerMetrics.over(registry));
        }

        @Override
        public Optional<Long> counted(MetricSeries counter) {
            return Optional.ofNullable(search(counter).counter())
                    .map(Counter::count)
                    .map(Math::round);
        }

        @Override
        public Optional<Long> timedOften(MetricSeries timer) {
            return Optional.ofNullable(search(timer).timer()).map(Timer::count);
        }

        @Override
        public Optional<Duration> timedInAll(MetricSeries timer) {
            return Optional.ofNullable(search(timer).timer())
                    .map(found -> Duration.ofMillis(Math.round(found.totalTime(TimeUnit.MILLISECONDS))));
        }

        @Override
        public Optional<Long> value(MetricSeries gauge) {
            return Optional.ofNullable(search(gauge).gauge()).map(Gauge::value).map(Math::round);
        }

        @Override
        public Optional<Duration> age(MetricSeries of) {
            return Optional.ofNullable(search(of).timeGauge())
                    .map(found -> Duration.ofMillis(Math.round(found.value(TimeUnit.MILLISECONDS))));
        }

        private Search search(MetricSeries series) {
            Search search = registry.find(series.metric().code());
            for (MetricTag tag : series.metric().tags()) {
                search.tag(tag.code(), series.value(tag));
            }
            return search;
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
