package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.memory.InMemoryMetrics;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.EngineListener;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.MetricsSink;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a built engine measures and tells of runs, work and ticks, and that whoever listens changes nothing. */
class EngineWatchTest {
    private static final MetricSeries BACKLOG = MetricSeries.of(Metric.WORK_BACKLOG, "outreach.run");
    private static final MetricSeries LAG = MetricSeries.of(Metric.WORK_LAG, "outreach.run");

    private final InMemoryMetrics metrics = InMemoryMetrics.create();
    private final List<EngineEvent> events = new ArrayList<>();
    private final SendHouse house = house(metrics, events::add);

    @Test
    @Fact("OBS-7")
    void a_run_is_told_when_it_begins_and_when_it_ends_with_its_rows() {
        CampaignRun run = house.runToEnd();
        house.engine().tick();

        assertThat(events)
                .containsExactly(
                        new EngineEvent.RunStarted(CompanyId.DEFAULT, run.borrowerCampaignId(), run.id()),
                        new EngineEvent.RunEnded(
                                CompanyId.DEFAULT,
                                run.borrowerCampaignId(),
                                run.id(),
                                RunStatus.SUCCESS,
                                Optional.empty()));
        assertThat(metrics.count(MetricSeries.of(Metric.RUN_STARTED, "default")))
                .isEqualTo(1);
        assertThat(metrics.count(MetricSeries.of(Metric.RUN_ENDED, "default", "success")))
                .isEqualTo(1);
        assertThat(metrics.count(MetricSeries.of(Metric.RUN_ROWS, "default", "sent")))
                .isEqualTo(2);
        assertThat(metrics.count(MetricSeries.of(Metric.RUN_ROWS, "default", "unknown_person")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-7")
    void a_run_that_fails_is_told_with_the_code_of_its_failure() {
        house.columns("loanId").rows(row("LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(events).last().isInstanceOfSatisfying(EngineEvent.RunEnded.class, ended -> {
            assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
            assertThat(ended.failure())
                    .isEqualTo(run.failure().map(why -> why.code().code()))
                    .isPresent();
            assertThat(ended.attributes()).containsOnlyKeys("campaign", "company", "failure", "run", "status");
        });
    }

    @Test
    @Fact("OBS-7")
    void a_run_that_another_node_goes_on_with_is_told_once() {
        var whole = house.directory;
        house.directory = (company, refs) -> {
            throw new Gone();
        };
        CampaignRun run = house.start();
        Throwable gone = catchThrowable(() -> house.engine().tick());
        assertThat(gone).isInstanceOf(Gone.class);

        house.directory = whole;
        house.node = NodeId.of("node-2");
        house.rebuild();
        house.clock.advance(Duration.ofMinutes(2));
        house.end(run);

        assertThat(events)
                .filteredOn(event -> event.code().equals("run_taken_over"))
                .containsExactly(new EngineEvent.RunTakenOver(CompanyId.DEFAULT, run.id(), NodeId.of("node-2")));
        assertThat(metrics.count(MetricSeries.of(Metric.RUN_TAKEN_OVER, "default")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-8")
    void the_backlog_is_told_at_most_every_fifteen_seconds_and_falls_to_nothing() {
        house.engine().tick();
        CampaignRun run = house.start();
        house.clock.advance(Duration.ofMillis(14_999));
        // Somebody else has taken it by the time that it is counted.
        house.engine().tick();
        assertThat(metrics.series()).doesNotContain(BACKLOG);

        put(house.storage, run.id().value());
        house.clock.advance(Duration.ofSeconds(20));
        house.engine().tick();
        assertThat(metrics.gauge(BACKLOG)).isEqualTo(1);
        assertThat(metrics.ageOf(LAG)).isEqualTo(Duration.ofSeconds(20));

        house.clock.advance(Duration.ofSeconds(15));
        house.engine().tick();
        assertThat(metrics.gauge(BACKLOG)).isZero();
        assertThat(metrics.ageOf(LAG)).isZero();
    }

    @Test
    @Fact("OBS-9")
    void work_that_is_done_and_ticks_are_measured() {
        house.runToEnd();

        assertThat(metrics.count(MetricSeries.of(Metric.WORK_DONE, "outreach.run")))
                .isPositive();
        assertThat(metrics.timed(MetricSeries.of(Metric.TICK_TIME)).count()).isPositive();
        assertThat(metrics.timed(MetricSeries.of(Metric.CONTACT_CALL_TIME, "text"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    @Fact("OBS-9")
    void work_that_fails_is_counted_by_its_kind_and_code() {
        put(house.storage, "not-an-id");

        house.engine().tick();

        assertThat(metrics.count(MetricSeries.of(Metric.WORK_FAILED, "outreach.run", "IllegalArgumentException")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-9")
    void a_tick_that_fails_is_counted_by_its_code() {
        Faults faults = Faults.from(1, Faults.Moment.BEFORE, () -> new IllegalStateException("no database"));
        Freestone failing = Freestone.builder()
                .storage(FaultyStorage.over(InMemoryStorage.of(house.clock), faults))
                .metrics(metrics)
                .clock(house.clock)
                .build();

        Throwable thrown = catchThrowable(failing::tick);

        assertThat(thrown).hasMessage("no database");
        assertThat(metrics.count(MetricSeries.of(Metric.TICK_FAILED, "IllegalStateException")))
                .isEqualTo(1);
    }

    @Test
    @Fact("OBS-4")
    void a_failure_whose_class_has_no_name_passes_as_it_came() {
        RuntimeException nameless = new RuntimeException("no database") {
            private static final long serialVersionUID = 1L;
        };
        Freestone failing = Freestone.builder()
                .storage(FaultyStorage.over(
                        InMemoryStorage.of(house.clock), Faults.from(1, Faults.Moment.BEFORE, () -> nameless)))
                .metrics(metrics)
                .clock(house.clock)
                .build();

        assertThat(catchThrowable(failing::tick)).isSameAs(nameless);
    }

    @Test
    @Fact("OBS-10")
    void a_clock_that_is_too_far_off_is_told_once_until_it_is_right_again() {
        ManualClock wrong = ManualClock.at(SendHouse.START.plus(Duration.ofMinutes(10)));
        house.more = builder -> builder.clock(wrong).metrics(metrics).listener(events::add);
        MetricSeries skewed = MetricSeries.of(Metric.NODE_SKEWED);
        house.rebuild();

        house.engine().tick();
        house.engine().tick();
        assertThat(events).containsExactly(new EngineEvent.ClockSkewed(house.node));
        assertThat(metrics.gauge(skewed)).isEqualTo(1);

        wrong.set(house.clock.instant());
        house.engine().tick();
        assertThat(metrics.gauge(skewed)).isZero();
        assertThat(events).hasSize(1);
    }

    @Test
    @Fact("OBS-4")
    void a_sink_that_throws_at_every_call_changes_no_run() {
        BrokenSink broken = new BrokenSink();
        SendHouse harmed = house(broken, event -> {});

        CampaignRun run = harmed.runToEnd();

        assertThat(broken.calls()).isGreaterThan(10);
        assertThat(SendHouse.buckets(run)).isEqualTo(SendHouse.buckets(house.runToEnd()));
        assertThat(harmed.sentTo(Channel.TEXT)).isEqualTo(house.sentTo(Channel.TEXT));
    }

    @Test
    @Fact("OBS-5")
    void a_listener_that_throws_changes_no_run_and_is_counted() {
        SendHouse harmed = house(metrics, event -> {
            throw new IllegalStateException("no such table");
        });

        CampaignRun run = harmed.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(metrics.count(MetricSeries.of(Metric.LISTENER_FAILED))).isEqualTo(2);
    }

    @Test
    @Fact("OBS-11")
    void an_engine_that_nobody_watches_asks_its_storage_as_ever() {
        assertThat(calls(house(null, null))).isNotEmpty().doesNotContain("WorkQueue.backlog");
    }

    @Test
    void an_engine_that_is_watched_asks_for_nothing_but_its_backlog() {
        List<String> more = new ArrayList<>(calls(house(metrics, events::add)));
        more.removeIf("WorkQueue.backlog"::equals);

        assertThat(more).isEqualTo(calls(house(null, null)));
    }

    /** The end of a process, as far as its own code can tell. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static List<String> calls(SendHouse counted) {
        Faults counting = Faults.none();
        counted.storage = FaultyStorage.over(counted.storage, counting);
        counted.runToEnd();
        return counting.trace();
    }

    private static void put(Storage storage, String run) {
        storage.write(tx -> {
            tx.work().put(new WorkItem("outreach.run", CompanyId.DEFAULT, run, tx.now()));
            return true;
        });
    }

    private static SendHouse house(@Nullable MetricsSink sink, @Nullable EngineListener listener) {
        SendHouse house = new SendHouse()
                .person(1)
                .person(2)
                .rows(row("BO-0000-0001", "LN-1"), row("BO-0000-0002", "LN-2"), row("BO-0000-0003", "LN-3"));
        house.more = builder -> {
            if (sink != null) {
                builder.metrics(sink);
            }
            if (listener != null) {
                builder.listener(listener);
            }
        };
        return house;
    }
}
