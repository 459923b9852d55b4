package dev.freestone.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.testkit.Fact;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class PrometheusNamesTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    @Fact("OBS-12")
    void each_kind_has_the_name_and_the_unit_that_prometheus_asks_for() {
        MicrometerMetrics metrics = MicrometerMetrics.over(registry);

        metrics.add(MetricSeries.of(Metric.RUN_ENDED, "default", "success"), 3);
        metrics.time(MetricSeries.of(Metric.CONTACT_CALL_TIME, "mail"), Duration.ofMillis(1_500));
        metrics.set(MetricSeries.of(Metric.WORK_BACKLOG, "outreach.run"), 7);
        metrics.age(MetricSeries.of(Metric.WORK_LAG, "outreach.run"), Duration.ofMillis(2_500));

        assertThat(registry.scrape().lines())
                .contains(
                        "freestone_run_ended_total{company=\"default\",status=\"success\"} 3.0",
                        "freestone_contact_call_time_seconds_count{sender=\"mail\"} 1",
                        "freestone_contact_call_time_seconds_sum{sender=\"mail\"} 1.5",
                        "freestone_work_backlog{kind=\"outreach.run\"} 7.0",
                        "freestone_work_lag_seconds{kind=\"outreach.run\"} 2.5");
    }

    @Test
    void a_filter_of_the_registry_takes_a_tag_away() {
        registry.config().meterFilter(MeterFilter.ignoreTags("company"));
        MicrometerMetrics metrics = MicrometerMetrics.over(registry);

        metrics.add(MetricSeries.of(Metric.RUN_ENDED, "CP-AB12-CD34", "success"), 1);
        metrics.add(MetricSeries.of(Metric.RUN_ENDED, "CP-EF56-GH78", "success"), 1);

        assertThat(registry.scrape().lines()).contains("freestone_run_ended_total{status=\"success\"} 2.0");
    }

    @Test
    @Fact("OBS-12")
    void every_metric_is_scraped() {
        MicrometerMetrics metrics = MicrometerMetrics.over(registry);
        for (Metric metric : Metric.values()) {
            MetricSeries series =
                    new MetricSeries(metric, Collections.nCopies(metric.tags().size(), MetricSeries.NONE));
            switch (metric.kind()) {
                case COUNTER -> metrics.add(series, 1);
                case TIMER -> metrics.time(series, Duration.ZERO);
                case GAUGE -> metrics.set(series, 1);
                case AGE -> metrics.age(series, Duration.ZERO);
            }
        }

        String scraped = registry.scrape();
        assertThat(Metric.values())
                .allSatisfy(metric ->
                        assertThat(scraped).contains("\n" + metric.code().replace('.', '_')));
    }
}
