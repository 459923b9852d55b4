package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which campaigns take an event. Source: docs/spec/engagement-behaviors.md 2.1, 2.2, 2.3, 9. */
class AdmissionRulesTest {
    private static final Duration LATENESS = Duration.ofDays(7);
    private static final Instant START = CampaignSamples.START;
    private static final Instant END = CampaignSamples.END;
    private static final Instant NOON = Instant.parse("2024-01-20T12:00:00Z");

    @ParameterizedTest(name = "E42: {0}: ahead {1}, too late {2}")
    @CsvSource({
        "2024-01-13T12:00:00Z,     false, false",
        "2024-01-13T11:59:59.999Z, false, true",
        "2024-01-13T11:59:59Z,     false, true",
        "2024-01-20T12:00:00Z,     false, false",
        "2024-01-20T12:05:00Z,     false, false",
        "2024-01-20T12:05:00.001Z, true,  false",
        "2024-01-20T12:05:01Z,     true,  false"
    })
    void e42_a_date_is_in_time_from_l_before_now_to_five_minutes_after(Instant date, boolean ahead, boolean late) {
        assertThat(AdmissionRules.isAhead(date, NOON)).isEqualTo(ahead);
        assertThat(AdmissionRules.isTooLate(date, NOON, LATENESS)).isEqualTo(late);
    }

    @Test
    void without_lateness_nothing_of_before_now_counts() {
        assertThat(AdmissionRules.isTooLate(NOON, NOON, Duration.ZERO)).isFalse();
        assertThat(AdmissionRules.isTooLate(NOON.minusMillis(1), NOON, Duration.ZERO))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} s after the end: {1}")
    @CsvSource({"-1, true", "0, true", "86400, true", "604799, true", "604800, false", "604801, false"})
    void a_live_campaign_takes_events_until_l_after_its_end(long seconds, boolean takes) {
        EngagementCampaign live = campaign().build();
        EngagementCampaign stored =
                campaign().completedWithIntakeUntil(END.plus(LATENESS)).build();
        Instant now = END.plusSeconds(seconds);

        assertThat(AdmissionRules.takes(live, now, LATENESS)).isEqualTo(takes);
        assertThat(AdmissionRules.takes(stored, now, LATENESS)).isEqualTo(takes);
        assertThat(AdmissionRules.isScope(live, now, LATENESS)).isEqualTo(takes);
        assertThat(admits(stored, END.minusMillis(1))).isTrue();
    }

    @Test
    void a_campaign_completed_by_hand_takes_nothing_at_once() {
        Instant done = START.plusSeconds(100);
        EngagementCampaign completed = campaign().completedWithIntakeUntil(done).build();

        assertThat(AdmissionRules.takes(completed, done, LATENESS)).isFalse();
        assertThat(admits(completed, done.minusSeconds(50))).isFalse();
        assertThat(AdmissionRules.intakeEnd(completed, LATENESS)).isEqualTo(done);
    }

    @ParameterizedTest
    @EnumSource(value = EngagementStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
    void a_campaign_of_another_status_takes_nothing(EngagementStatus status) {
        EngagementCampaign campaign = campaign().status(status).build();

        assertThat(AdmissionRules.takes(campaign, START.plusSeconds(1), LATENESS))
                .isFalse();
        assertThat(AdmissionRules.isScope(campaign, START.plusSeconds(1), LATENESS))
                .isFalse();
        assertThat(admits(campaign, START.plusSeconds(1))).isFalse();
        assertThat(AdmissionRules.intakeEnd(campaign, LATENESS)).isEqualTo(Instant.MIN);
    }

    @Test
    void a_campaign_paused_at_its_end_takes_no_late_events() {
        EngagementCampaign stored = campaign().completedWithIntakeUntil(END).build();

        assertThat(AdmissionRules.takes(stored, END, LATENESS)).isFalse();
        assertThat(admits(stored, END.minusSeconds(1))).isFalse();
    }

    @Test
    void a_campaign_that_has_not_started_is_no_scope_but_takes_what_is_dated_a_little_ahead() {
        EngagementCampaign campaign = campaign().build();
        Instant now = START.minusSeconds(60);

        assertThat(AdmissionRules.isScope(campaign, now, LATENESS)).isFalse();
        assertThat(AdmissionRules.isScope(campaign, START, LATENESS)).isTrue();
        assertThat(AdmissionRules.takes(campaign, now, LATENESS)).isTrue();
        assertThat(admits(campaign, START)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-04-30T23:59:59.999Z, false",
        "2024-05-01T00:00:00Z,     true",
        "2024-05-31T23:59:59.999Z, true",
        "2024-06-01T00:00:00Z,     false"
    })
    void an_event_is_dated_inside_the_window(Instant date, boolean admitted) {
        assertThat(admits(campaign().build(), date)).isEqualTo(admitted);
    }

    @Test
    void a_customer_for_whom_the_campaign_is_not_counts_nothing() {
        assertThat(AdmissionRules.admits(campaign().build(), false, OptInHistory.NONE, START))
                .isFalse();
    }

    @ParameterizedTest(name = "E44: {0}: {1}")
    @CsvSource({
        "2024-05-02T23:59:59.999Z, true",
        "2024-05-03T00:00:00Z,     false",
        "2024-05-04T00:00:00Z,     false",
        "2024-05-04T23:59:59.999Z, false",
        "2024-05-05T00:00:00Z,     true"
    })
    void e44_an_event_of_a_pause_does_not_count_afterwards_either(Instant date, boolean admitted) {
        Instant from = Instant.parse("2024-05-03T00:00:00Z");
        Instant until = Instant.parse("2024-05-05T00:00:00Z");
        EngagementCampaign resumed = campaign().paused(from, Optional.of(until)).build();
        EngagementCampaign paused = campaign()
                .paused(from, Optional.empty())
                .status(EngagementStatus.PAUSED)
                .build();

        assertThat(admits(resumed, date)).isEqualTo(admitted);
        assertThat(AdmissionRules.takes(paused, until, LATENESS)).isFalse();
        assertThat(admits(paused, date)).isFalse();
    }

    @ParameterizedTest(name = "E43: {0} arriving when {1}: {2}")
    @CsvSource({
        "2024-05-02T10:00:00Z, in,    false",
        "2024-05-03T00:00:00Z, in,    true",
        "2024-05-03T23:59:59Z, out,   false",
        "2024-05-04T10:00:00Z, out,   false",
        "2024-05-03T23:59:59Z, again, true",
        "2024-05-04T12:00:00Z, again, false",
        "2024-05-05T11:00:00Z, again, true"
    })
    void e43_an_event_counts_that_happened_while_the_customer_was_opted_in(
            Instant date, String arriving, boolean admitted) {
        OptInHistory in = OptInHistory.NONE.in(Instant.parse("2024-05-03T00:00:00Z"));
        OptInHistory out = in.out(Instant.parse("2024-05-04T00:00:00Z"));
        OptInHistory history = switch (arriving) {
            case "in" -> in;
            case "out" -> out;
            default -> out.in(Instant.parse("2024-05-05T00:00:00Z"));
        };

        assertThat(AdmissionRules.admits(campaign().optInRequired().build(), true, history, date))
                .isEqualTo(admitted);
    }

    @Test
    void without_an_opt_in_nothing_counts_where_one_is_required() {
        EngagementCampaign required = campaign().optInRequired().build();

        assertThat(AdmissionRules.admits(required, true, OptInHistory.NONE, START))
                .isFalse();
        assertThat(admits(campaign().build(), START)).isTrue();
    }

    @Test
    void an_event_is_kept_90_days_at_least() {
        Instant received = Instant.parse("2024-05-10T10:00:00Z");

        assertThat(AdmissionRules.keepUntil(received, List.of(), LATENESS))
                .isEqualTo(received.plus(Duration.ofDays(90)));
        assertThat(AdmissionRules.keepUntil(
                        received, List.of(campaign().reportingUntil(END).build()), LATENESS))
                .isEqualTo(received.plus(Duration.ofDays(90)));
    }

    @Test
    void an_event_is_kept_until_l_after_the_reports_of_every_campaign_that_admitted_it() {
        Instant received = Instant.parse("2024-05-10T10:00:00Z");
        Instant reports = Instant.parse("2025-01-01T00:00:00Z");
        Instant end = Instant.parse("2025-06-01T00:00:00Z");
        EngagementCampaign one = campaign().reportingUntil(reports).build();
        EngagementCampaign other = campaign().between(START, end).build();

        assertThat(AdmissionRules.keepUntil(received, List.of(one), LATENESS)).isEqualTo(reports.plus(LATENESS));
        assertThat(AdmissionRules.keepUntil(received, List.of(other, one), LATENESS))
                .isEqualTo(end.plus(Duration.ofDays(45)).plus(LATENESS));
    }

    private static boolean admits(EngagementCampaign campaign, Instant date) {
        return AdmissionRules.admits(campaign, true, OptInHistory.NONE, date);
    }

    private static CampaignSamples campaign() {
        return CampaignSamples.campaign(7);
    }
}
