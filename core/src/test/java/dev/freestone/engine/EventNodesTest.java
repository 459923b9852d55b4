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
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.EventRow;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Campaigns that other nodes change, many of them, and events that are evaluated later or never. */
class EventNodesTest {
    private static final int MANY = 10_000;

    private final List<Integer> touched = new ArrayList<>();
    private final EventHouse house = new EventHouse(builder -> builder.listener(event -> {
        if (event instanceof EngineEvent.EventEvaluated evaluated) {
            touched.add(evaluated.campaignsTouched());
        }
    }));

    @Test
    @Fact("BEH-58")
    void of_10_000_live_campaigns_an_event_touches_the_one_that_looks_at_it() {
        for (int i = 1; i <= MANY; i++) {
            house.campaign(count(i, "event-" + i).made());
        }

        house.post("event-7777");
        house.post("nothing");
        house.post("event-7777", event -> event.date(moment("04-01 10:00")));

        assertThat(touched).containsExactly(1, 0, 0);
    }

    @Test
    @Fact("BEH-59")
    void a_campaign_that_one_node_launches_reacts_to_the_next_event_on_another() {
        Events other = house.node(UnaryOperator.identity());
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withStatus(one, EngagementStatus.DRAFT),
                count(7, "x").points(10).made());
        EventRequest x = EventRequest.builder().event("x").build();
        assertThat(dispositions(other.post(ANNA, x))).containsExactly(IGNORED);

        status(campaign, EngagementStatus.LIVE);
        assertThat(dispositions(other.post(ANNA, x))).containsExactly(COUNTED);
        status(campaign, EngagementStatus.PAUSED);
        assertThat(dispositions(other.post(ANNA, x))).containsExactly(IGNORED);
        assertThat(house.points()).isEqualTo(10);
    }

    @Test
    @Fact("BEH-65")
    void events_that_are_evaluated_later_end_where_those_end_that_are_evaluated_at_once() {
        EventHouse atOnce = new EventHouse();
        EngagementCampaign later = samples(house);
        EngagementCampaign now = samples(atOnce);
        for (String body : List.of(
                "{\"events\":{\"x\":[{\"transaction_id\":\"a\",\"qty\":3},{}],\"join\":{}}%s}",
                "{\"events\":{\"x\":{\"date\":\"2024-04-28T10:00:00Z\"},\"buy\":{\"transaction_id\":7}}%s}",
                "{\"events\":{\"x\":{\"transaction_id\":\"a\"},\"buy\":{\"transaction_id\":7}}%s}",
                "{\"events\":{\"x\":{\"date\":\"2024-04-01T10:00:00Z\"}}%s}")) {
            house.json(body.formatted(",\"async\":true"));
            atOnce.json(body.formatted(""));
            house.later(60);
            atOnce.later(60);
        }
        assertThat(house.points()).isZero();
        assertThat(house.cell(later, 7)).isEqualTo("0/2 · 0");

        house.later(86_400);
        assertThat(house.events.drain(10)).isOne();

        for (long behavior = 7; behavior <= 9; behavior++) {
            assertThat(house.cell(later, behavior)).isEqualTo(atOnce.cell(now, behavior));
        }
        assertThat(house.points()).isEqualTo(atOnce.points()).isPositive();
        assertThat(house.outcomes(later)).isEqualTo(atOnce.outcomes(now));
        // Only the moment at which what was raised was numbered is another.
        assertThat(dated(house)).containsExactlyInAnyOrderElementsOf(dated(atOnce));
        assertThat(house.differences(later)).isEmpty();
    }

    @Test
    void an_accepted_event_is_late_or_not_by_its_acceptance_and_admitted_by_the_facts_of_the_drain() {
        EngagementCampaign campaign = house.campaign(
                one -> EngagementHouse.withTargeting(one, EventHouse.VIPS),
                count(7, "x").total(9).made());
        EventAnswer accepted = house.post(
                ANNA,
                EventRequest.builder()
                        .async(true)
                        .event("x", event -> event.date(moment("04-24 10:00")))
                        .event("x", event -> event.date(moment("04-24 09:59:59.999")))
                        .event("x")
                        .build());

        house.later(86_400).engagement.tags().count(ANNA, List.of("vip"));
        house.events.drain(1);

        assertThat(accepted.accepted()).hasValue(3);
        assertThat(house.stored()).extracting(EventRow::disposition).containsExactly(COUNTED, TOO_LATE, COUNTED);
        assertThat(house.stored().get(2).date()).isEqualTo(moment("05-01 10:00"));
        assertThat(house.cell(campaign, 7)).isEqualTo("2/9 · 0");
    }

    @Test
    void what_comes_first_and_was_accepted_long_ago_brings_what_has_become_final_since() {
        EngagementCampaign campaign = house.campaign(
                count(7, "join").made(), count(8, "buy").points(5).after(7, 0).made());
        house.at("01-20 12:00")
                .post(
                        ANNA,
                        EventRequest.builder()
                                .async(true)
                                .event("join", event -> event.date(moment("01-13 12:05")))
                                .build());
        house.post("buy", "01-13 12:10");
        house.at("01-20 12:30").post("buy", "01-20 12:30");
        assertThat(house.cell(campaign, 8)).isEqualTo("0/1 · 0");

        house.events.drain(1);

        assertThat(house.cell(campaign, 8)).isEqualTo("0/1 · 2");
        assertThat(house.points()).isEqualTo(10);
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    @Fact("BEH-66")
    void a_preview_answers_what_the_call_then_answers_and_leaves_no_trace() {
        EngagementCampaign campaign = samples(house);
        house.post("join");
        List<EventRow> before = house.stored();
        EventRequest request = EventRequest.parse(
                "{\"events\":{\"x\":[{\"transaction_id\":\"a\",\"qty\":3},{}],\"buy\":{},\"other\":{}}}");

        EventAnswer previewed = house.events.preview(ANNA, request);

        assertThat(house.stored()).isEqualTo(before);
        assertThat(house.outcomes(campaign)).noneMatch(each -> each.startsWith("7"));
        assertThat(house.engagement.tags().list(ANNA)).isEmpty();
        assertThat(house.points()).isEqualTo(5);
        assertThat(previewed.outcomes()).isNotEmpty();
        assertThat(house.post(ANNA, request)).isEqualTo(previewed);
        assertThat(house.post(ANNA, request).duplicate()).isFalse();
    }

    private static EngagementCampaign samples(EventHouse house) {
        return house.campaign(
                count(7, "x")
                        .total(2)
                        .points(10)
                        .bringing(EventOutcomesTest.tag("vip"))
                        .made(),
                count(8, "buy").points(5).after(9, 0).made(),
                count(9, "join").raising("buy").made());
    }

    private static List<String> dated(EventHouse house) {
        return house.stored().stream()
                .map(row -> row.date() + " " + row.disposition() + " " + row.depth() + " " + row.campaigns())
                .toList();
    }

    private void status(EngagementCampaign campaign, EngagementStatus next) {
        house.engagement
                .campaigns()
                .update(
                        campaign.id(),
                        EngagementCampaignDraft.builder().status(next).build());
    }
}
