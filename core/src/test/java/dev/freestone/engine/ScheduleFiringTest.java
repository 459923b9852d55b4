package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunTrigger;
import dev.freestone.schedule.MissedRuns;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: docs/spec/outreach-campaigns.md 3.4. Slots are at 05:00 in Chicago, 10:00Z in May. */
class ScheduleFiringTest {
    private final ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z");

    @Test
    void a_slot_starts_a_run_that_names_its_occurrence() {
        Campaign campaign = house.daily();
        house.tickAt("2024-05-02T09:59:59.999999Z");
        assertThat(house.days(campaign)).isEmpty();

        house.tickAt("2024-05-02T10:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-02 started");
        assertThat(house.runs(campaign)).singleElement().satisfies(run -> {
            assertThat(run.start().trigger()).isEqualTo(RunTrigger.SCHEDULED);
            assertThat(run.start().occurrenceId()).isEqualTo(campaign.id() + ":2024-05-02");
            assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        });
    }

    @Test
    void a_tick_tells_when_the_next_slot_is_due() {
        house.daily();

        assertThat(house.tickAt("2024-05-02T10:00:00Z").nextDueAt()).contains(Instant.parse("2024-05-03T10:00:00Z"));
    }

    @Test
    @Fact("OUT-40")
    void a_schedule_set_after_the_slot_of_today_does_not_fire_today() {
        Campaign campaign = house.daily();

        house.tickAt("2024-05-01T23:00:00Z");

        assertThat(house.days(campaign)).isEmpty();
    }

    @Test
    void a_schedule_that_is_changed_begins_anew() {
        Campaign campaign = house.daily();
        house.at("2024-05-02T10:05:00Z");
        change(campaign, Change.set("P P 2,4 * *"));

        house.tickAt("2024-05-02T10:06:00Z");
        house.tickAt("2024-05-03T10:00:00Z");
        house.tickAt("2024-05-04T10:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-04 started");
    }

    @Test
    void a_campaign_without_its_schedule_or_deleted_fires_no_more() {
        Campaign unscheduled = house.daily();
        Campaign deleted = house.daily();
        change(unscheduled, Change.clear());
        house.first.campaigns().delete(deleted.id().value());

        house.tickAt("2024-05-02T10:00:00Z");

        assertThat(house.days(unscheduled)).isEmpty();
        assertThat(house.first.tick().nextDueAt()).isEmpty();
    }

    @Test
    @Fact("OUT-38")
    void two_nodes_that_tick_at_one_instant_start_one_run_for_each_occurrence() throws InterruptedException {
        Campaign campaign = house.daily();
        List<Freestone> nodes = List.of(house.first, house.node("node-2"), house.node("node-3"));
        for (int day = 2; day <= 12; day++) {
            house.at("2024-05-%02dT10:00:00Z".formatted(day));

            together(nodes);
        }

        assertThat(house.days(campaign)).hasSize(11).allMatch(text -> text.endsWith(" started"));
        assertThat(house.runs(campaign))
                .hasSize(11)
                .extracting(run -> run.start().occurrenceId())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "RUN_IF_SAME_DAY, 2024-05-05T14:00:00Z, 02 missed; 03 missed; 04 missed; 05 started catchUp",
        "RUN_IF_SAME_DAY, 2024-05-05T09:00:00Z, 02 missed; 03 missed; 04 missed",
        "SKIP, 2024-05-05T14:00:00Z, 02 missed; 03 missed; 04 missed; 05 missed",
        "SKIP, 2024-05-05T10:10:00Z, 02 missed; 03 missed; 04 missed; 05 started",
        "RUN_ONCE, 2024-05-05T09:00:00Z, 02 missed; 03 missed; 04 started catchUp",
        "RUN_ONCE, 2024-05-05T10:10:00Z, 02 missed; 03 missed; 04 missed; 05 started"
    })
    @Fact("OUT-39")
    void after_an_outage_of_three_days_each_policy_gives_its_runs_and_its_skipped_days(
            MissedRuns policy, String back, String expected) {
        Campaign campaign = house.daily();
        house.missed = policy;

        house.tickAt(back);
        house.first.tick();

        assertThat(house.days(campaign).stream()
                        .map(text -> text.replace("2024-05-", "").replace("skipped ", "")))
                .containsExactly(expected.split("; ", -1));
        assertThat(house.runs(campaign)).hasSize(expected.contains("started") ? 1 : 0);
    }

    @Test
    @Fact("OUT-40")
    void a_live_run_refuses_a_manual_start_and_skips_a_scheduled_one() {
        Campaign campaign = house.daily();
        house.at("2024-05-02T09:59:00Z");
        CampaignRun live = house.first.campaigns().run(campaign.id());
        house.first.campaigns().pause(live.id());

        house.tickAt("2024-05-02T10:00:00Z");

        ObjectHouse.refused(
                ErrorCode.RUN_IN_PROGRESS, () -> house.first.campaigns().run(campaign.id()));
        assertThat(house.days(campaign)).containsExactly("2024-05-02 skipped overlap");
        house.first.campaigns().resume(live.id());
        house.tickAt("2024-05-02T10:10:00Z");
        assertThat(house.days(campaign)).containsExactly("2024-05-02 skipped overlap");
    }

    @Test
    void a_manual_run_neither_uses_nor_blocks_the_occurrence_of_its_day() {
        Campaign campaign = house.daily();
        house.at("2024-05-02T09:00:00Z");
        house.first.campaigns().run(campaign.id());
        house.first.tick();

        house.tickAt("2024-05-02T10:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-02 started");
        assertThat(house.runs(campaign)).hasSize(2);
    }

    @Test
    void a_campaign_that_cannot_run_skips_its_day() {
        Campaign campaign = house.unfinished();

        house.tickAt("2024-05-02T10:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-02 skipped not_runnable");
        assertThat(house.runs(campaign)).isEmpty();
    }

    @Test
    void a_paused_schedule_skips_its_slots_and_goes_on_with_the_next_one() {
        Campaign campaign = house.daily();
        house.first.campaigns().pauseSchedule(campaign.id().value());
        house.tickAt("2024-05-02T10:00:00Z");
        house.at("2024-05-02T10:05:00Z");
        house.first.campaigns().resumeSchedule(campaign.id().value());
        house.tickAt("2024-05-02T10:06:00Z");

        house.tickAt("2024-05-03T10:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-02 skipped paused", "2024-05-03 started");
        assertThat(house.first.campaigns().explain(campaign.id().value()).stream()
                        .map(HistoryEntry::event))
                .containsExactly("created", "schedule_paused", "occurrence", "schedule_resumed", "occurrence");
    }

    @Test
    void a_campaign_without_a_schedule_cannot_be_paused() {
        Campaign campaign =
                house.first.campaigns().create(CampaignDraft.builder().build());

        ObjectHouse.refused(
                ErrorCode.NOT_FOUND,
                () -> house.first.campaigns().pauseSchedule(campaign.id().value()));
    }

    @Test
    void a_date_that_has_fired_does_not_fire_again_after_the_company_has_moved_west() {
        Campaign campaign = house.daily();
        house.tickAt("2024-05-02T10:00:00Z");
        house.zone = ZoneId.of("Pacific/Honolulu");

        house.tickAt("2024-05-02T15:00:00Z");
        house.tickAt("2024-05-03T15:00:00Z");

        assertThat(house.days(campaign)).containsExactly("2024-05-02 started", "2024-05-03 started");
    }

    @Test
    void a_preview_tells_the_days_to_come_and_what_keeps_each_from_firing() {
        house.zone = ZoneId.of("Pacific/Apia");
        house.at("2011-12-28T20:00:00Z");
        Campaign campaign = house.daily();

        List<ScheduledDay> days = house.first.campaigns().preview(campaign.id().value(), 3);

        assertThat(days)
                .containsExactly(
                        new ScheduledDay(
                                LocalDate.of(2011, 12, 29),
                                Optional.of(Instant.parse("2011-12-29T15:00:00Z")),
                                Optional.empty()),
                        new ScheduledDay(
                                LocalDate.of(2011, 12, 30),
                                Optional.empty(),
                                Optional.of(ScheduledDay.Obstacle.NO_SUCH_DATE)),
                        new ScheduledDay(
                                LocalDate.of(2011, 12, 31),
                                Optional.of(Instant.parse("2011-12-30T15:00:00Z")),
                                Optional.empty()));
        house.first.campaigns().pauseSchedule(campaign.id().value());
        assertThat(house.first.campaigns().preview(campaign.id().value(), 1))
                .extracting(ScheduledDay::obstacle)
                .containsExactly(Optional.of(ScheduledDay.Obstacle.PAUSED));
    }

    @Test
    void a_preview_tells_of_a_day_that_was_decided_before_the_company_moved_west() {
        Campaign campaign = house.daily();
        house.tickAt("2024-05-02T10:00:00Z");
        house.zone = ZoneId.of("Pacific/Honolulu");

        assertThat(house.first.campaigns().preview(campaign.id().value(), 2))
                .extracting(ScheduledDay::date, ScheduledDay::obstacle)
                .containsExactly(
                        tuple(LocalDate.of(2024, 5, 2), Optional.of(ScheduledDay.Obstacle.DECIDED)),
                        tuple(LocalDate.of(2024, 5, 3), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"PT59S, false", "PT1M, true", "PT12H, true", "PT12H1S, false"})
    void how_late_a_slot_may_be_lies_between_a_minute_and_half_a_day(Duration late, boolean taken) {
        var builder = Freestone.builder().onTime(late);

        if (taken) {
            assertThatCode(builder::build).doesNotThrowAnyException();
        } else {
            assertThat(ObjectHouse.refused(ErrorCode.CONFIGURATION_INVALID, builder::build)
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("onTime");
        }
    }

    @Test
    void a_list_of_occurrences_or_of_days_to_come_has_1_to_1000_entries() {
        String id = house.daily().id().value();

        assertThat(ObjectHouse.violations(() -> house.first.campaigns().occurrences(id, Optional.empty(), 0)))
                .containsExactly("limit out_of_range");
        assertThat(ObjectHouse.violations(() -> house.first.campaigns().preview(id, 1_001)))
                .containsExactly("limit out_of_range");
    }

    private static void together(List<Freestone> nodes) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(nodes.size());
        List<Thread> threads = nodes.stream()
                .map(node -> new Thread(() -> {
                    ready.countDown();
                    try {
                        ready.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    node.tick();
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void change(Campaign campaign, Change<String> schedule) {
        house.first
                .campaigns()
                .update(
                        campaign.id().value(),
                        CampaignChange.builder().schedule(schedule).build());
    }
}
