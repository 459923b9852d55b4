package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schedules that are due together. Source: docs/spec/outreach-campaigns.md 3.4. Slots are at 05:00 in Chicago, 10:00Z in May. */
class ScheduleBatchTest {
    private static final String DUE = "2024-05-03T10:00:00Z";

    @Test
    void many_schedules_leave_together_what_they_leave_one_by_one() {
        Faults none = Faults.none();
        List<String> together = afterAMixedDay(none);
        List<String> calls = none.trace();
        int batch = calls.lastIndexOf("CampaignStore.lock") + 1;
        Faults failing = Faults.at(batch, Faults.Moment.BEFORE, () -> new IllegalStateException("on purpose"));

        List<String> oneByOne = afterAMixedDay(failing);

        assertThat(failing.trace().subList(0, batch)).isEqualTo(calls.subList(0, batch));
        assertThat(Collections.frequency(failing.trace(), "ScheduleStore.add"))
                .isGreaterThan(Collections.frequency(calls, "ScheduleStore.add"));
        assertThat(together).isEqualTo(oneByOne);
        assertThat(String.join("\n", together)).contains("overlap", "not_runnable", "paused", "missed", "started");
    }

    /** What is stored after a day on which every outcome happens, without ids and numbers of runs. */
    private static List<String> afterAMixedDay(Faults faults) {
        ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z", faults);
        List<Campaign> campaigns = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(i -> house.daily()).toList());
        campaigns.add(house.unfinished());
        Campaign paused = house.daily();
        Campaign busy = house.daily();
        Campaign deleted = house.daily();
        campaigns.addAll(List.of(paused, busy, deleted));
        house.first.campaigns().pauseSchedule(paused.id().value());
        house.first.campaigns().delete(deleted.id().value());
        house.at("2024-05-02T23:00:00Z");
        CampaignRun live = house.first.campaigns().run(busy.id());
        house.first.campaigns().pause(live.id());
        house.tickAt(DUE);

        List<String> stored = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            if (!campaign.id().equals(deleted.id())) {
                stored.addAll(house.days(campaign));
                house.runs(campaign)
                        .forEach(run -> stored.add(run.start().occurrenceId().replaceAll(":run:.*", ":run") + " "
                                + run.status() + " " + run.start().timestamp() + " "
                                + run.start().startedAt()));
            }
            stored.addAll(house.journal(campaign));
            stored.add(house.schedule(campaign));
        }
        return stored.stream()
                .map(text -> text.replaceAll("(CR|FI)-[0-9A-Z-]+", "$1"))
                .toList();
    }

    @Test
    void a_campaign_that_cannot_be_read_keeps_no_other_from_firing_and_fires_when_it_can_be_read() {
        ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z");
        List<Campaign> good =
                IntStream.range(0, 10).mapToObj(i -> house.daily()).toList();
        Campaign poison = house.daily();
        Runnable mend = house.spoil(poison);

        house.tickAt(DUE);

        assertThat(good)
                .allSatisfy(campaign -> assertThat(house.days(campaign))
                        .containsExactly("2024-05-02 skipped missed", "2024-05-03 started"));
        mend.run();
        assertThat(house.days(poison)).isEmpty();
        house.tickAt("2024-05-03T10:01:00Z");
        assertThat(house.days(poison)).containsExactly("2024-05-02 skipped missed", "2024-05-03 started");
        assertThat(house.runs(poison)).hasSize(1);
    }

    @Test
    void after_a_long_outage_campaigns_take_turns_until_every_day_is_decided() {
        ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z");
        List<Campaign> campaigns =
                IntStream.range(0, 9).mapToObj(i -> house.daily()).toList();

        house.tickAt("2025-01-30T11:00:00Z");

        assertThat(campaigns).allSatisfy(campaign -> {
            assertThat(house.days(campaign)).hasSize(274);
            assertThat(house.runs(campaign)).hasSize(1);
        });
    }

    @Test
    void a_batch_makes_few_calls_of_the_storage() {
        assertThat(calls(40)).isEqualTo(calls(20)).hasSizeLessThan(20);
    }

    private static List<String> calls(int campaigns) {
        ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z");
        var exporter = house.exporter();
        List<Campaign> all = IntStream.range(0, campaigns)
                .mapToObj(i -> house.daily(exporter))
                .toList();
        int before = house.faults.calls();
        house.tickAt(DUE);
        assertThat(all).allSatisfy(campaign -> assertThat(house.runs(campaign)).hasSize(1));
        List<String> calls = house.faults.trace();
        calls = calls.subList(before, calls.size());
        return calls.subList(0, calls.indexOf("WorkQueue.end"));
    }

    @Test
    @Fact("OBS-13")
    void an_occurrence_is_told_and_counted_once() {
        ScheduleHouse house = new ScheduleHouse("2024-05-02T12:00:00Z");
        Campaign started = house.daily();
        Campaign skipped = house.unfinished();

        house.tickAt(DUE);
        house.first.tick();

        List<EngineEvent> told = house.events.stream()
                .filter(event -> event.code().equals("occurrence"))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        new EngineEvent.Occurrence(CompanyId.DEFAULT, house.latest(started)),
                        new EngineEvent.Occurrence(CompanyId.DEFAULT, house.latest(skipped)));
        assertThat(told)
                .anySatisfy(event -> assertThat(event.attributes())
                        .containsOnlyKeys("company", "campaign", "date", "outcome", "run"));
        assertThat(told)
                .anySatisfy(event -> assertThat(event.attributes())
                        .containsOnlyKeys("company", "campaign", "date", "outcome", "reason"));
        assertThat(house.metrics.count(MetricSeries.of(Metric.SCHEDULE_OCCURRENCE, "default", "started", "none")))
                .isEqualTo(1);
        assertThat(house.metrics.count(
                        MetricSeries.of(Metric.SCHEDULE_OCCURRENCE, "default", "skipped", "not_runnable")))
                .isEqualTo(1);
    }
}
