package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.testkit.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says of its events. Source: docs/spec/engagement-behaviors.md 2.1. */
class EventDetailsTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact("BEH-1")
    void an_event_happens_once_and_now_if_nothing_else_is_said() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());

        house.at(house.house.now.plusNanos(1_999_999)).post("visit");

        assertThat(house.stored()).singleElement().satisfies(row -> {
            assertThat(row.date()).isEqualTo("2024-05-01T10:00:00.001Z");
            assertThat(row.seq()).isEqualTo(1);
        });
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
    }

    @Test
    @Fact("BEH-1")
    void a_quantity_counts_as_often_as_it_says() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());

        house.json("{\"events\":{\"visit\":{\"qty\":\"3\"}}}");
        house.json("{\"events\":{\"visit\":{\"qty\":2}}}");
        house.json("{\"events\":{\"visit\":{\"qty\":3.0}}}");

        assertThat(house.cell(campaign, 7)).isEqualTo("8/9 · 0");
    }

    @Test
    void a_date_is_cut_to_milliseconds_whatever_its_offset() {
        house.json("{\"events\":{\"visit\":{\"date\":\"2024-05-01T09:00:00.123987+02:00\"}}}");

        assertThat(house.stored())
                .singleElement()
                .satisfies(row -> assertThat(row.date()).isEqualTo("2024-05-01T07:00:00.123Z"));
    }

    @Test
    @Fact("BEH-5")
    void one_bad_event_keeps_all_of_a_request_out_and_everything_wrong_is_told() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").made());
        EventRequest request = EventRequest.parse("""
                {"other":1,"events":{"visit":[{"transaction_id":"good"},{"qty":0}],
                 "buy":{"context":{"items":["a"]}},"__platform.x":{}}}""");

        FreestoneException refused = CampaignMaking.refusal(() -> house.post(ANNA, request));

        assertThat(refused.code()).isEqualTo(ErrorCode.ARGUMENT_ERROR);
        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "/other", "/events/visit/1/qty", "/events/buy/context/items", "/events/__platform.x");
        assertThat(house.stored()).isEmpty();
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 0");
        assertThat(house.post("visit", event -> event.transactionId("good")).duplicate())
                .isFalse();
    }

    @Test
    @Fact("BEH-6")
    void three_instances_under_one_name_count_three_times() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());

        EventAnswer answer = house.json("{\"events\":{\"visit\":[{},{\"transaction_id\":\"A\"},{}]}}");

        assertThat(dispositions(answer)).containsExactly(COUNTED, COUNTED, COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("3/9 · 0");
        assertThat(house.stored()).extracting(row -> row.seq()).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Fact("BEH-7")
    void a_name_that_nobody_uses_is_ignored() {
        house.campaign(count(7, "visit").made());

        EventAnswer answer = house.post("nothing");

        assertThat(dispositions(answer)).containsExactly(IGNORED);
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.results().get(0).campaigns()).isEmpty();
        assertThat(house.stored()).hasSize(1);
    }

    @Test
    void an_event_whose_conditions_do_not_hold_is_ignored() {
        EngagementCampaign campaign = house.campaign(count(7, "buy")
                .when("event.context.amount", Map.of("$gte", 100))
                .made());

        EventAnswer cheap = house.post("buy", event -> event.context("amount", "99.99"));
        EventAnswer dear = house.post("buy", event -> event.context("amount", "120.50"));

        assertThat(dispositions(cheap)).containsExactly(IGNORED);
        assertThat(dispositions(dear)).containsExactly(COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 1");
    }

    @Test
    void instances_are_applied_in_the_order_of_the_document() {
        house.campaign(
                count(7, "join").made(), count(8, "buy").points(5).after(7, 0).made());

        EventAnswer answer = house.json("{\"events\":{\"buy\":[{},{}],\"join\":{}}}");
        EventAnswer after = house.post("buy");

        assertThat(dispositions(answer)).containsExactly(IGNORED, IGNORED, COUNTED);
        assertThat(after.deltaPoints()).isEqualTo(5);
    }
}
