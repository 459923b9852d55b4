package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.freestone.spi.MetricsSink} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/observability.md 2.
 */
public abstract class MetricsSinkConformance {
    private static final MetricSeries RUNS = MetricSeries.of(Metric.WORK_DONE, "outreach.run");
    private static final MetricSeries FILES = MetricSeries.of(Metric.WORK_DONE, "retention");
    private static final MetricSeries CALLS = MetricSeries.of(Metric.CONTACT_CALL_TIME, "mail");
    private static final MetricSeries WAITING = MetricSeries.of(Metric.WORK_BACKLOG, "outreach.run");
    private static final MetricSeries LAG = MetricSeries.of(Metric.WORK_LAG, "outreach.run");
    private static final int EACH = 1_000;

    private MetricsSinkFixture fixture;

    /** For the tests that extend this suite. */
    protected MetricsSinkConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, its sink empty
     */
    protected abstract MetricsSinkFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void what_is_counted_adds_up() {
        fixture.sink().add(RUNS, 1);
        fixture.sink().add(RUNS, 41);

        assertThat(fixture.counted(RUNS)).contains(42L);
    }

    @Test
    void series_of_one_metric_are_told_apart_by_their_tags() {
        fixture.sink().add(RUNS, 2);
        fixture.sink().add(FILES, 3);

        assertThat(fixture.counted(RUNS)).contains(2L);
        assertThat(fixture.counted(FILES)).contains(3L);
    }

    @Test
    void a_timer_knows_how_often_and_how_long_in_all() {
        fixture.sink().time(CALLS, Duration.ofMillis(1_250));
        fixture.sink().time(CALLS, Duration.ofMillis(750));
        fixture.sink().time(CALLS, Duration.ZERO);

        assertThat(fixture.timedOften(CALLS)).contains(3L);
        assertThat(fixture.timedInAll(CALLS)).contains(Duration.ofSeconds(2));
    }

    @Test
    void a_gauge_has_the_last_value_whether_it_rose_or_fell() {
        fixture.sink().set(WAITING, 7);
        fixture.sink().set(WAITING, 1_000_000);
        assertThat(fixture.value(WAITING)).contains(1_000_000L);

        fixture.sink().set(WAITING, 0);
        assertThat(fixture.value(WAITING)).contains(0L);
    }

    @Test
    void an_age_has_the_last_value_whether_it_rose_or_fell() {
        fixture.sink().age(LAG, Duration.ofMillis(1_500));
        fixture.sink().age(LAG, Duration.ofDays(400));
        assertThat(fixture.age(LAG)).contains(Duration.ofDays(400));

        fixture.sink().age(LAG, Duration.ZERO);
        assertThat(fixture.age(LAG)).contains(Duration.ZERO);
    }

    @Test
    void values_of_tags_may_be_any_text() {
        for (String company : new String[] {"default", "Default", "a company with 1 blank", "Zażółć, 漢字; '\"\\{}=\n"}) {
            MetricSeries series = MetricSeries.of(Metric.RUN_STARTED, company);

            fixture.sink().add(series, 1);

            assertThat(fixture.counted(series)).as(company).contains(1L);
        }
    }

    @Test
    void every_metric_of_the_engine_is_taken() {
        for (Metric metric : Metric.values()) {
            MetricSeries series =
                    new MetricSeries(metric, Collections.nCopies(metric.tags().size(), MetricSeries.NONE));
            boolean isThere = switch (metric.kind()) {
                case COUNTER -> {
                    fixture.sink().add(series, 1);
                    yield fixture.counted(series).isPresent();
                }
                case TIMER -> {
                    fixture.sink().time(series, Duration.ofSeconds(1));
                    yield fixture.timedOften(series).isPresent();
                }
                case GAUGE -> {
                    fixture.sink().set(series, 1);
                    yield fixture.value(series).isPresent();
                }
                case AGE -> {
                    fixture.sink().age(series, Duration.ofSeconds(1));
                    yield fixture.age(series).isPresent();
                }
            };
            assertThat(isThere).as(metric.code()).isTrue();
        }
    }

    @Test
    void sixteen_threads_at_once_lose_nothing() {
        Together.run(Together.WRITERS, number -> {
            for (int i = 0; i < EACH; i++) {
                fixture.sink().add(RUNS, 1);
                fixture.sink().time(CALLS, Duration.ofMillis(1));
            }
            return true;
        });

        assertThat(fixture.counted(RUNS)).contains((long) Together.WRITERS * EACH);
        assertThat(fixture.timedOften(CALLS)).contains((long) Together.WRITERS * EACH);
        assertThat(fixture.timedInAll(CALLS)).contains(Duration.ofMillis((long) Together.WRITERS * EACH));
    }
}
