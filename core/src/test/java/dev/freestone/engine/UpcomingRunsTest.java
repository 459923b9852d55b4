package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.UpcomingRun;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which runs to come are told. Source: docs/spec/operations.md 6. Slots are at 05:00 in Chicago, 10:00Z in May. */
class UpcomingRunsTest {
    private final ScheduleHouse house = new ScheduleHouse("2024-05-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 41, 1_000})
    @Fact("OPS-23")
    void as_many_as_wanted_are_those_that_are_first_among_all(int limit) {
        for (int day = 1; day <= 31; day++) {
            var unused = scheduled("P P " + day + " * *");
        }
        for (int i = 0; i < 10; i++) {
            var unused = scheduled("P P * * *");
        }

        assertThat(upcoming(30, limit)).isEqualTo(first(limit, all(30)));
    }

    @Test
    @Fact("OPS-23")
    void of_one_instant_they_are_told_by_campaign() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(house.daily().id().value());
        }

        assertThat(upcoming(7, 5))
                .extracting(run -> run.campaign().value())
                .isEqualTo(ids.stream().sorted().limit(5).toList());
    }

    @Test
    @Fact("OPS-23")
    void a_paused_schedule_is_told_with_its_obstacle_and_takes_its_place() {
        Campaign paused = house.daily();
        Campaign other = house.daily();
        house.first.campaigns().pauseSchedule(paused.id().value());
        house.tickAt("2024-05-02T10:00:00Z");

        assertThat(upcoming(7, 2))
                .extracting(UpcomingRun::campaign, run -> run.day().obstacle())
                .containsExactlyInAnyOrder(
                        tuple(paused.id(), Optional.of(ScheduledDay.Obstacle.PAUSED)),
                        tuple(other.id(), Optional.empty()));
    }

    @Test
    @Fact("OPS-23")
    void schedules_that_nobody_has_looked_at_for_days_are_told_by_their_slots_to_come() {
        for (int i = 0; i < 4; i++) {
            var unused = house.daily();
        }
        Campaign monthly = scheduled("P P 5 * *");
        house.at("2024-05-04T12:00:00Z");

        assertThat(upcoming(7, 5))
                .hasSize(5)
                .allMatch(run -> run.day().date().equals(LocalDate.of(2024, 5, 5)))
                .anyMatch(run -> run.campaign().equals(monthly.id()));
    }

    @Test
    @Fact("OPS-23")
    void a_schedule_that_is_changed_or_taken_away_counts_as_it_is_now() {
        Campaign later = house.daily();
        Campaign gone = house.daily();
        Campaign deleted = house.daily();
        Campaign kept = house.daily();
        change(later, Change.set("P P 20 * *"));
        change(gone, Change.clear());
        var unused = house.first.campaigns().delete(deleted.id().value());

        assertThat(upcoming(30, 1)).extracting(UpcomingRun::campaign).containsExactly(kept.id());
        assertThat(upcoming(30, 1_000)).isEqualTo(all(30));
        assertThat(all(30)).noneMatch(run -> run.campaign().equals(deleted.id()));
    }

    @Test
    @Fact("OPS-24")
    void a_date_that_the_zone_has_not_is_told_in_its_place() {
        house.zone = ZoneId.of("Pacific/Apia");
        house.at("2011-12-28T20:00:00Z");
        for (int i = 0; i < 3; i++) {
            var unused = house.daily();
        }
        // Fires next in a year.
        Campaign yearly = scheduled("P P 30 12 *");

        for (int limit = 1; limit <= 12; limit++) {
            assertThat(upcoming(7, limit)).as("limit " + limit).isEqualTo(first(limit, all(7)));
        }
        assertThat(upcoming(7, 7))
                .contains(new UpcomingRun(
                        yearly.id(),
                        Optional.empty(),
                        new ScheduledDay(
                                LocalDate.of(2011, 12, 30),
                                Optional.empty(),
                                Optional.of(ScheduledDay.Obstacle.NO_SUCH_DATE))));
    }

    private Campaign scheduled(String schedule) {
        return house.first
                .campaigns()
                .create(CampaignDraft.builder().schedule(schedule).build());
    }

    private void change(Campaign campaign, Change<String> schedule) {
        var unused = house.first
                .campaigns()
                .update(
                        campaign.id().value(),
                        CampaignChange.builder().schedule(schedule).build());
    }

    private List<UpcomingRun> upcoming(int days, int limit) {
        return house.first.campaigns().upcoming(days, limit);
    }

    private static List<UpcomingRun> first(int limit, List<UpcomingRun> all) {
        return all.stream().limit(limit).toList();
    }

    /** What each campaign tells by itself. */
    private List<UpcomingRun> all(int days) {
        LocalDate end = LocalDate.ofInstant(house.now, house.zone).plusDays(days);
        return house.first.campaigns().list(ListRequest.first().limit(100)).data().stream()
                .flatMap(campaign -> house
                        .first
                        .campaigns()
                        .preview(campaign.id().value(), days)
                        .stream()
                        .filter(day -> day.date().isBefore(end))
                        .map(day -> new UpcomingRun(campaign.id(), Optional.empty(), day)))
                .sorted(UpcomingRun.EARLIEST_FIRST)
                .toList();
    }
}
