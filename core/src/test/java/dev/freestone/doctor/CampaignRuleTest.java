package dev.freestone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.schedule.Slots;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slots are at 05:00 in Chicago, 10:00Z in May. Source: docs/spec/doctor.md 2. */
class CampaignRuleTest {
    private static final CompanyId COMPANY = CompanyId.DEFAULT;
    private static final CampaignId CAMPAIGN = CampaignId.of("CG-4T2K-9QXD");
    private static final Instant WED_2024_05_01_NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Duration ON_TIME = Duration.ofMinutes(15);

    private final List<ScheduleOccurrence> latest = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private Optional<Slots> slots = slots("P P * * *");
    private Optional<Instant> evaluatedUntil = Optional.of(WED_2024_05_01_NOON);
    private boolean paused;
    private boolean awaited = true;

    @Test
    void a_schedule_that_was_looked_at_and_can_fire_is_in_order() {
        assertThat(found(WED_2024_05_01_NOON)).isEmpty();
    }

    @Test
    void every_obstacle_is_told_at_once() {
        obstacles.addAll(List.of("redashQueryUrl required", "bulkSenderId no_sender"));

        assertThat(found(WED_2024_05_01_NOON))
                .containsExactly(finding(
                        FindingCode.CAMPAIGN_CANNOT_FIRE,
                        Map.of("obstacles", "redashQueryUrl required, bulkSenderId no_sender")));
    }

    @Test
    void what_keeps_a_paused_schedule_from_firing_is_its_pause() {
        obstacles.add("redashQueryUrl required");
        paused = true;

        assertThat(found(WED_2024_05_01_NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P P 30 2 *, never", "P P 29 2 sun, ", "P P 29 2 *, "})
    void a_schedule_without_a_slot_in_forty_years_never_matches(String text, String reason) {
        slots = slots(text);

        assertThat(codes(Instant.parse("2088-03-01T12:00:00Z")))
                .isEqualTo(reason == null ? List.of() : List.of(FindingCode.SCHEDULE_NEVER_MATCHES));
    }

    @Test
    void a_schedule_that_cannot_be_read_never_matches_and_is_judged_no_further() {
        slots = Optional.empty();
        evaluatedUntil = Optional.empty();

        assertThat(found(WED_2024_05_01_NOON))
                .containsExactly(finding(FindingCode.SCHEDULE_NEVER_MATCHES, Map.of("reason", "unreadable")));
    }

    @Test
    void a_schedule_of_which_nothing_is_kept_is_found() {
        evaluatedUntil = Optional.empty();

        assertThat(found(WED_2024_05_01_NOON)).containsExactly(finding(FindingCode.SCHEDULE_NOT_KEPT, Map.of()));
    }

    @Test
    @Fact("DOC-15")
    void a_schedule_that_nothing_will_wake_is_found_before_its_slot_is_late() {
        awaited = false;

        assertThat(found(WED_2024_05_01_NOON)).containsExactly(finding(FindingCode.SCHEDULE_NOT_AWAITED, Map.of()));
    }

    @Test
    void nothing_needs_to_wake_a_schedule_that_never_matches() {
        awaited = false;
        slots = slots("P P 30 2 *");

        assertThat(codes(WED_2024_05_01_NOON)).containsExactly(FindingCode.SCHEDULE_NEVER_MATCHES);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-02T10:15:00Z, 2024-05-01T12:00:00Z, ",
        "2024-05-02T10:15:00.000001Z, 2024-05-01T12:00:00Z, 900",
        "2024-05-04T12:00:00Z, 2024-05-01T12:00:00Z, 180000",
        "2024-05-04T12:00:00Z, 2024-05-04T11:00:00Z, "
    })
    void a_slot_is_overdue_when_nobody_looked_at_it_in_time(Instant now, Instant until, String late) {
        evaluatedUntil = Optional.of(until);

        assertThat(found(now))
                .isEqualTo(
                        late == null
                                ? List.of()
                                : List.of(finding(
                                        FindingCode.SCHEDULE_OVERDUE,
                                        Map.of("slot", "2024-05-02T10:00:00Z", "lateSeconds", late))));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-08T10:00:00Z, false", "2024-05-08T10:00:00.000001Z, true"})
    void a_pause_is_long_once_its_first_skipped_slot_lies_back_for_longer_than_allowed(Instant now, boolean expected) {
        paused = true;
        evaluatedUntil = Optional.of(now);
        skipped(3, SkipReason.PAUSED);
        skipped(2, SkipReason.PAUSED);
        skipped(1, SkipReason.PAUSED);
        skipped(1, SkipReason.MISSED);

        assertThat(found(now))
                .isEqualTo(
                        expected
                                ? List.of(finding(
                                        FindingCode.SCHEDULE_PAUSED_LONG,
                                        Map.of("since", "2024-05-01T10:00:00Z", "skipped", "3")))
                                : List.of());
    }

    @Test
    void a_pause_that_has_cost_no_slot_is_none() {
        paused = true;
        evaluatedUntil = Optional.of(Instant.parse("2025-01-01T00:00:00Z"));
        skipped(1, SkipReason.OVERLAP);

        assertThat(found(Instant.parse("2025-01-01T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "overlap overlap overlap, overlap",
        "missed overlap missed, 'missed, overlap'",
        "missed not_runnable missed started, 'missed, not_runnable'",
        "missed overlap, ",
        "missed started missed missed, ",
        "missed paused missed, "
    })
    void three_slots_in_a_row_that_started_nothing_are_told_with_their_reasons(String outcomes, String reasons) {
        int day = 9;
        for (String outcome : outcomes.split(" ", -1)) {
            day--;
            latest.add(
                    outcome.equals("started")
                            ? ScheduleOccurrence.started(CAMPAIGN, day(day), slot(day), false, RunId.of("CR-5F0Q-77TL"))
                            : ScheduleOccurrence.skipped(
                                    CAMPAIGN,
                                    day(day),
                                    slot(day),
                                    SkipReason.parse(outcome).orElseThrow()));
        }

        assertThat(found(WED_2024_05_01_NOON))
                .isEqualTo(
                        reasons == null
                                ? List.of()
                                : List.of(finding(FindingCode.SCHEDULE_ONLY_SKIPS, Map.of("reasons", reasons))));
    }

    @Test
    void of_a_campaign_that_cannot_fire_its_skipped_slots_tell_nothing_new() {
        obstacles.add("redashQueryUrl required");
        Arrays.stream(new int[] {3, 2, 1}).forEach(day -> skipped(day, SkipReason.NOT_RUNNABLE));

        assertThat(codes(WED_2024_05_01_NOON)).containsExactly(FindingCode.CAMPAIGN_CANNOT_FIRE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31T12:00:00Z, false, false",
        "2024-05-31T12:00:00.000001Z, false, true",
        "2026-05-31T12:00:00Z, true, false"
    })
    void a_campaign_without_a_schedule_that_never_ran_is_found_when_it_is_old(
            Instant now, boolean hasRun, boolean expected) {
        var campaign = new CampaignFacts(
                COMPANY, CAMPAIGN, WED_2024_05_01_NOON, List.of("redashQueryUrl required"), hasRun, Optional.empty());

        assertThat(CampaignRule.findings(campaign, DoctorSettings.DEFAULT, now))
                .isEqualTo(expected ? List.of(finding(FindingCode.CAMPAIGN_NEVER_RAN, Map.of())) : List.of());
    }

    private List<Finding> found(Instant now) {
        var schedule = new ScheduleFacts(slots, evaluatedUntil, paused, ON_TIME, awaited, latest);
        var campaign =
                new CampaignFacts(COMPANY, CAMPAIGN, WED_2024_05_01_NOON, obstacles, true, Optional.of(schedule));
        return CampaignRule.findings(campaign, DoctorSettings.DEFAULT, now);
    }

    private List<FindingCode> codes(Instant now) {
        evaluatedUntil = Optional.of(now);
        return found(now).stream().map(Finding::code).toList();
    }

    private void skipped(int day, SkipReason reason) {
        latest.add(ScheduleOccurrence.skipped(CAMPAIGN, day(day), slot(day), reason));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }

    private static Instant slot(int day) {
        return Instant.parse("2024-05-0" + day + "T10:00:00Z");
    }

    private static Finding finding(FindingCode code, Map<String, String> details) {
        return Finding.of(code, COMPANY, CAMPAIGN.value(), details);
    }

    private static Optional<Slots> slots(String text) {
        return Optional.of(new Slots(
                PeachyCrontab.parse(text),
                SlotPolicies.fixed(LocalTime.of(5, 0)),
                COMPANY,
                CAMPAIGN.value(),
                ZoneId.of("America/Chicago")));
    }
}
