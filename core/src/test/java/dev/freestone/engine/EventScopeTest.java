package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which campaigns may count the events of a request. Source: docs/spec/engagement-behaviors.md 2.1. */
class EventScopeTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact("BEH-9")
    void a_scope_that_takes_no_events_of_the_customer_is_refused() {
        EngagementCampaign paused = house.campaign(
                one -> EngagementHouse.withStatus(one, EngagementStatus.PAUSED),
                count(7, "visit").made());
        EngagementCampaign untargeted = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(8, "visit").made());

        assertThat(house.refusal(scoped(EngagementCampaignId.of(999)))).isEqualTo("not_found");
        assertThat(house.refusal(linked("no-such-link"))).isEqualTo("not_found");
        assertThat(house.refusal(scoped(paused.id()))).isEqualTo("no_active_campaign_found");
        assertThat(house.refusal(scoped(untargeted.id()))).isEqualTo("not_available");
        assertThat(house.refusal(linked(untargeted.terms().permalink()))).isEqualTo("not_available");
        assertThat(house.stored()).isEmpty();
    }

    @Test
    @Fact("BEH-9")
    void a_scope_is_taken_from_its_start_until_l_after_its_end() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withWindow(
                        one, EventHouse.moment("05-02 00:00"), EventHouse.moment("05-10 00:00")),
                count(7, "visit").made());

        assertThat(house.at("05-01 23:59:59.999").refusal(scoped(campaign.id())))
                .isEqualTo("no_active_campaign_found");
        assertThat(counts(campaign, "05-02 00:00", "05-02 00:00")).isTrue();
        assertThat(counts(campaign, "05-16 23:59:59.999", "05-09 23:59:59.999")).isTrue();
        assertThat(house.at("05-17 00:00").refusal(scoped(campaign.id()))).isEqualTo("no_active_campaign_found");
    }

    @Test
    @Fact("BEH-10")
    void a_scoped_event_counts_there_alone_and_another_one_wherever_it_is_admitted() {
        EngagementCampaign first = house.campaign(count(7, "visit").total(9).made());
        EngagementCampaign second = house.campaign(count(8, "visit").total(9).made());
        EngagementCampaign untargeted = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(9, "visit").total(9).made());

        EventAnswer scoped = house.post(ANNA, scoped(second.id()));
        EventAnswer linked = house.post(ANNA, linked(second.terms().permalink()));
        EventAnswer all = house.post("visit");

        assertThat(scoped.results().get(0).campaigns()).containsExactly(second.id());
        assertThat(linked.results().get(0).campaigns()).containsExactly(second.id());
        assertThat(all.results().get(0).campaigns()).containsExactly(first.id(), second.id());
        assertThat(house.cell(first, 7)).isEqualTo("1/9 · 0");
        assertThat(house.cell(second, 8)).isEqualTo("3/9 · 0");
        assertThat(house.cell(untargeted, 9)).isEqualTo("0/9 · 0");
    }

    @Test
    void what_a_scoped_event_raises_has_no_scope() {
        EngagementCampaign first =
                house.campaign(count(7, "visit").raising("came").made());
        EngagementCampaign second = house.campaign(count(8, "came").made());

        EventAnswer answer = house.post(ANNA, scoped(first.id()));

        assertThat(answer.results().get(1).campaigns()).containsExactly(second.id());
    }

    @Test
    void a_scope_that_does_not_look_at_the_event_ignores_it() {
        house.campaign(count(7, "visit").made());
        EngagementCampaign other = house.campaign(count(8, "buy").made());

        assertThat(dispositions(house.post(ANNA, scoped(other.id())))).containsExactly(IGNORED);
    }

    private boolean counts(EngagementCampaign campaign, String now, String date) {
        Instant dated = EventHouse.moment(date);
        house.at(now);
        EventRequest request = EventRequest.builder()
                .campaign(campaign.id())
                .event("visit", event -> event.date(dated))
                .build();
        return dispositions(house.post(ANNA, request)).contains(COUNTED);
    }

    private static EventRequest scoped(EngagementCampaignId campaign) {
        return EventRequest.builder().campaign(campaign).event("visit").build();
    }

    private static EventRequest linked(String permalink) {
        return EventRequest.builder().permalink(permalink).event("visit").build();
    }
}
