package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.EventHouse.moment;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static dev.freestone.model.engagement.EventDisposition.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;

/** Events that arrive after they happened. Source: docs/spec/engagement-behaviors.md 2.1, 2.2, 2.3, 6.1. */
class EventLatenessTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact({"BEH-16", "BEH-17", "BEH-34"})
    void e42_an_event_is_in_time_for_seven_days_and_at_most_five_minutes_ahead() {
        EngagementCampaign campaign = house.campaign(count(7, "x").made());
        house.at("01-20 12:00:00");

        assertThat(dispositions(house.post("x", "01-13 12:00:00"))).containsExactly(COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 1");
        EventAnswer late = house.post("x", "01-13 11:59:59.999");
        assertThat(dispositions(late)).containsExactly(TOO_LATE);
        assertThat(late.changes()).isEmpty();
        assertThat(dispositions(house.post("x", "01-13 11:59:59"))).containsExactly(TOO_LATE);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 1");
        assertThat(dispositions(house.post("x", "01-20 12:05:00"))).containsExactly(COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 2");
        assertThat(house.refusal(EventHouse.request("x", event -> event.date(moment("01-20 12:05:00.001")))))
                .isEqualTo("validation");
        assertThat(house.refusal(EventHouse.request("x", event -> event.date(moment("01-20 12:05:01")))))
                .isEqualTo("validation");
        assertThat(house.stored()).hasSize(4);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 2");
    }

    @Test
    void an_event_that_was_too_late_keeps_its_key() {
        house.campaign(count(7, "x").made());
        house.post("x", event -> event.transactionId("A-1").date(moment("04-01 10:00")));

        EventAnswer again = house.post("x", event -> event.transactionId("A-1"));

        assertThat(again.duplicate()).isTrue();
        assertThat(dispositions(again)).containsExactly(TOO_LATE);
    }

    @Test
    @Fact("BEH-18")
    void a_campaign_counts_what_happened_before_its_end_for_seven_days_more() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withWindow(one, EventHouse.STARTS, moment("05-10 00:00")),
                count(7, "x").made());

        assertThat(dispositions(house.at("05-11 00:00").post("x", "05-09 23:59:59.999")))
                .containsExactly(COUNTED);
        assertThat(dispositions(house.post("x", "05-10 00:00"))).containsExactly(IGNORED);
        assertThat(dispositions(house.at("05-16 23:59:59.999").post("x", "05-09 23:59:59.999")))
                .containsExactly(COUNTED);
        assertThat(dispositions(house.at("05-17 00:00").post("x", "05-10 00:00")))
                .containsExactly(IGNORED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 2");
    }

    @Test
    @Fact("BEH-18")
    void a_campaign_that_was_completed_by_hand_takes_nothing_at_once() {
        EngagementCampaign campaign = house.campaign(count(7, "x").total(9).made());
        house.post("x");

        house.engagement
                .campaigns()
                .update(
                        campaign.id(),
                        EngagementCampaignDraft.builder()
                                .status(EngagementStatus.COMPLETED)
                                .build());

        assertThat(dispositions(house.post("x"))).containsExactly(IGNORED);
        assertThat(dispositions(house.post("x", "04-30 10:00"))).containsExactly(IGNORED);
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
    }

    @Test
    @Fact({"BEH-49", "BEH-34"})
    void e39_late_events_move_a_completion_and_no_outcome_comes_twice() {
        EngagementCampaign campaign =
                house.campaign(count(7, "x").total(2).points(10).made());
        house.at("01-05 12:00");

        assertThat(arrive(campaign, "01-05 10:00")).isEqualTo("1/2 · 0 +0");
        assertThat(arrive(campaign, "01-04 10:00")).isEqualTo("0/2 · 1 +10");
        assertThat(arrive(campaign, "01-03 10:00")).isEqualTo("1/2 · 1 +0");
        assertThat(arrive(campaign, "01-02 10:00")).isEqualTo("0/2 · 2 +10");
        assertThat(house.outcomes(campaign)).containsExactly("7:-1:1:0", "7:-1:2:0");
    }

    @Test
    @Fact({"BEH-49", "BEH-50", "BEH-34"})
    void e40_a_late_event_takes_a_completion_back_and_its_points_stay_and_are_not_paid_again() {
        EngagementCampaign campaign =
                house.campaign(count(7, "x").total(3).period(172_800).points(10).made());
        house.at("01-04 12:00");

        assertThat(arrive(campaign, "01-02 10:00")).isEqualTo("1/3 · 0 +0");
        assertThat(arrive(campaign, "01-03 10:00")).isEqualTo("2/3 · 0 +0");
        assertThat(arrive(campaign, "01-03 11:00")).isEqualTo("0/3 · 1 +10");
        assertThat(arrive(campaign, "01-01 10:00")).isEqualTo("2/3 · 0 +0");
        assertThat(house.points()).isEqualTo(10);
        assertThat(arrive(campaign, "01-04 09:00")).isEqualTo("0/3 · 1 +0");
        assertThat(house.points()).isEqualTo(10);
        assertThat(house.outcomes(campaign)).containsExactly("7:-1:1:0");
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    @Fact("BEH-51")
    void the_event_that_completes_what_comes_first_does_not_count_for_what_follows() {
        EngagementCampaign campaign = house.campaign(
                count(7, "x").made(), count(8, "x").points(5).after(7, 0).made());

        EventAnswer first = house.post("x");
        EventAnswer second = house.post("x");

        assertThat(first.deltaPoints()).isZero();
        assertThat(first.changes()).hasSize(1);
        assertThat(second.deltaPoints()).isEqualTo(5);
        assertThat(house.cell(campaign, 8)).isEqualTo("0/1 · 1");
    }

    @Test
    @Fact("BEH-51")
    void what_comes_first_and_arrives_late_brings_what_it_was_waited_for() {
        EngagementCampaign campaign = house.campaign(
                count(7, "join").made(),
                count(8, "buy").points(5).after(7, 0).made(),
                count(9, "buy").points(50).after(8, 0).made());
        house.at("01-05 10:00").post("buy", "01-04 10:00");
        house.post("buy", "01-05 10:00");
        assertThat(house.points()).isZero();

        EventAnswer join = house.post("join", "01-03 10:00");

        assertThat(join.changes()).hasSize(3);
        assertThat(join.deltaPoints()).isEqualTo(60);
        assertThat(house.cell(campaign, 8)).isEqualTo("0/1 · 2");
        assertThat(house.cell(campaign, 9)).isEqualTo("0/1 · 1");
        assertThat(house.differences(campaign)).isEmpty();
        assertThat(house.engagement.points().history(ANNA, 0, 10)).hasSize(3);
    }

    private String arrive(EngagementCampaign campaign, String date) {
        EventAnswer answer = house.post("x", date);
        return house.cell(campaign, 7) + " +" + answer.deltaPoints();
    }
}
