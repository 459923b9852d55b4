package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.EventHouse.moment;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events a campaign admits when they arrive. Source: docs/spec/engagement-behaviors.md 2.3. */
class EventAdmissionTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact({"BEH-19", "BEH-34"})
    void e44_a_paused_campaign_counts_nothing_and_later_nothing_that_is_dated_in_the_pause() {
        house.at("01-01 10:00");
        EngagementCampaign campaign = house.campaign(count(7, "x").made());
        status(house.at("01-03 00:00"), campaign, EngagementStatus.PAUSED);

        assertThat(dispositions(house.at("01-04 10:00").post("x", "01-02 10:00")))
                .containsExactly(IGNORED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 0");
        status(house.at("01-05 00:00"), campaign, EngagementStatus.LIVE);
        assertThat(dispositions(house.at("01-06 10:00").post("x", "01-04 10:00")))
                .containsExactly(IGNORED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 0");
        house.post("x", "01-02 12:00");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 1");
        house.post("x", "01-06 10:00");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 2");
    }

    @Test
    void a_pause_is_half_open() {
        house.at("01-01 10:00");
        EngagementCampaign campaign = house.campaign(count(7, "x").made());
        status(house.at("01-03 00:00"), campaign, EngagementStatus.PAUSED);
        status(house.at("01-05 00:00"), campaign, EngagementStatus.LIVE);

        assertThat(dispositions(house.post("x", "01-02 23:59:59.999"))).containsExactly(COUNTED);
        assertThat(dispositions(house.post("x", "01-03 00:00"))).containsExactly(IGNORED);
        assertThat(dispositions(house.post("x", "01-04 23:59:59.999"))).containsExactly(IGNORED);
        assertThat(dispositions(house.post("x", "01-05 00:00"))).containsExactly(COUNTED);
    }

    @Test
    @Fact({"BEH-20", "BEH-34"})
    void e43_events_count_when_they_are_dated_and_arrive_while_the_customer_is_opted_in() {
        house.at("01-01 10:00");
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "x").total(2).made());
        String id = campaign.id().toString();

        house.at("01-02 10:00").post("x");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/2 · 0");
        house.at("01-03 00:00").engagement.optIns().optIn(ANNA, id);
        house.post("x", "01-02 10:00");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/2 · 0");
        house.post("x");
        assertThat(house.cell(campaign, 7)).isEqualTo("1/2 · 0");
        house.at("01-04 00:00").engagement.optIns().optOut(ANNA, id);
        house.at("01-04 10:00").post("x");
        assertThat(house.cell(campaign, 7)).isEqualTo("1/2 · 0");
        house.at("01-05 00:00").engagement.optIns().optIn(ANNA, id);
        house.at("01-05 10:00").post("x", "01-04 12:00");
        assertThat(house.cell(campaign, 7)).isEqualTo("1/2 · 0");
        house.at("01-05 11:00").post("x");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/2 · 1");
    }

    @Test
    void who_is_opted_out_counts_nothing_even_of_the_time_before() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withOptIn(one, OptInTest.required()),
                count(7, "x").made());
        house.at("05-01 10:00");
        house.engagement.optIns().optIn(ANNA, campaign.id().toString());
        house.at("05-03 10:00");
        house.engagement.optIns().optOut(ANNA, campaign.id().toString());

        assertThat(dispositions(house.post("x", "05-02 10:00"))).containsExactly(IGNORED);
    }

    @Test
    @Fact("BEH-21")
    void losing_the_qualifying_tag_stops_counting_at_once_and_keeps_the_progress() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(7, "x").total(9).made());
        CustomerTags tags = house.engagement.tags();
        assertThat(dispositions(house.post("x"))).containsExactly(IGNORED);
        tags.count(ANNA, List.of("vip"));
        assertThat(dispositions(house.post("x"))).containsExactly(COUNTED);

        tags.remove(ANNA, List.of("vip"));

        assertThat(dispositions(house.post("x"))).containsExactly(IGNORED);
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
    }

    @Test
    @Fact("BEH-56")
    void a_rebuild_finds_nothing_in_a_campaign_that_is_about_to_start() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withWindow(one, moment("05-01 10:03"), EventHouse.ENDS),
                count(7, "x").total(9).made());

        assertThat(dispositions(house.at("05-01 10:00").post("x", "05-01 10:04")))
                .containsExactly(COUNTED);

        assertThat(house.differences(campaign)).isEmpty();
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
    }

    @Test
    @Fact("BEH-22")
    void a_rebuild_does_not_decide_again_whom_a_campaign_is_for() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(7, "x").total(9).made());
        house.post("x");
        house.engagement.tags().count(ANNA, List.of("vip"));
        house.post("x");
        house.post("x");
        house.engagement.tags().remove(ANNA, List.of("vip"));

        assertThat(house.differences(campaign)).isEmpty();
        assertThat(house.engagement
                        .audit()
                        .repair(ANNA, campaign.id().toString())
                        .repaired())
                .isFalse();
        assertThat(house.cell(campaign, 7)).isEqualTo("2/9 · 0");
    }

    @Test
    void a_tag_that_an_outcome_brings_opens_other_campaigns_within_the_request() {
        house.campaign(count(7, "join").bringing(EventOutcomesTest.tag("vip")).made());
        EngagementCampaign vips = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(8, "x").made());

        EventAnswer answer = house.post(
                ANNA, EventRequest.builder().event("x").event("join").event("x").build());

        assertThat(dispositions(answer)).containsExactly(IGNORED, COUNTED, COUNTED);
        assertThat(house.cell(vips, 8)).isEqualTo("0/1 · 1");
    }

    @Test
    void a_restricted_customer_moves_nothing() {
        EngagementCampaign campaign = house.campaign(count(7, "x").points(10).made());
        house.house.customer(EventHouse.customer("CU-1").withStanding(new Customer.Standing(true, true)));

        assertThat(dispositions(house.post("x"))).containsExactly(IGNORED);
        assertThat(house.points()).isZero();
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 0");
    }

    @Test
    void events_count_from_the_start_of_a_campaign_until_its_end() {
        house.campaign(
                one -> EngagementHouse.withWindow(one, moment("05-02 00:00"), moment("05-03 00:00")),
                count(7, "x").made());
        house.at("05-03 10:00");

        assertThat(dispositions(house.post("x", "05-01 23:59:59.999"))).containsExactly(IGNORED);
        assertThat(dispositions(house.post("x", "05-02 00:00"))).containsExactly(COUNTED);
        assertThat(dispositions(house.post("x", "05-02 23:59:59.999"))).containsExactly(COUNTED);
        assertThat(dispositions(house.post("x", "05-03 00:00"))).containsExactly(IGNORED);
    }

    private static void status(EventHouse moved, EngagementCampaign campaign, EngagementStatus next) {
        moved.engagement
                .campaigns()
                .update(
                        campaign.id(),
                        EngagementCampaignDraft.builder().status(next).build());
    }
}
