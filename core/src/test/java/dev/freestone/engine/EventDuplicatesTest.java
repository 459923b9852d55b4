package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.BERT;
import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.DUPLICATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.json.EventAnswers;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same event once more. Source: docs/spec/engagement-behaviors.md 2.2. */
class EventDuplicatesTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact("BEH-11")
    void the_same_transaction_id_counts_once_and_is_answered_as_the_first_time() {
        EngagementCampaign campaign =
                house.campaign(count(7, "visit").total(2).points(10).made());

        EventAnswer first = house.post("visit", event -> event.transactionId("A-1"));
        house.post("visit", event -> event.transactionId("A-2"));
        EventAnswer again = house.post("visit", event -> event.transactionId("A-1"));

        assertThat(first.duplicate()).isFalse();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.changes()).isEqualTo(first.changes()).isNotEmpty();
        assertThat(again.availablePoints()).isEqualTo(first.availablePoints());
        assertThat(dispositions(again)).containsExactly(COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/2 · 1");
        assertThat(house.stored()).hasSize(2);
    }

    @Test
    @Fact("BEH-12")
    void another_payload_is_a_duplicate_and_another_name_or_customer_is_not() {
        EngagementCampaign campaign = house.campaign(
                count(7, "visit").total(9).made(), count(8, "buy").total(9).made());
        house.post("visit", event -> event.transactionId("A-1"));

        EventAnswer other = house.post(
                "visit",
                event -> event.transactionId("A-1")
                        .qty(5)
                        .context("store", "S1")
                        .date(EventHouse.moment("04-30 10:00")));
        house.post("buy", event -> event.transactionId("A-1"));
        house.post(BERT, EventHouse.request("visit", event -> event.transactionId("A-1")));
        house.post("Visit", event -> event.transactionId("A-1"));

        assertThat(other.duplicate()).isTrue();
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
        assertThat(house.cell(campaign, 8)).isEqualTo("1/9 · 0");
        assertThat(house.cell(BERT, campaign, 7)).isEqualTo("1/9 · 0");
        assertThat(house.stored()).hasSize(3);
    }

    @Test
    @Fact("BEH-13")
    void of_two_instances_with_one_key_in_one_request_the_first_counts() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());
        EventRequest twice = EventRequest.builder()
                .event("visit", event -> event.transactionId("A-1").qty(2))
                .event("visit", event -> event.transactionId("A-1").qty(5))
                .build();

        EventAnswer answer = house.post(ANNA, twice);
        EventAnswer again = house.post(ANNA, twice);

        assertThat(dispositions(answer)).containsExactly(COUNTED, DUPLICATE);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.results()).isEqualTo(answer.results());
        assertThat(house.cell(campaign, 7)).isEqualTo("2/9 · 0");
    }

    @Test
    @Fact("BEH-14")
    void events_without_a_key_are_never_duplicates() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());

        for (int i = 0; i < 3; i++) {
            EventAnswer answer = house.json("{\"events\":{\"visit\":{\"date\":\"2024-05-01T09:00:00Z\"}}}");
            assertThat(answer.duplicate()).isFalse();
            assertThat(dispositions(answer)).containsExactly(COUNTED);
        }

        assertThat(house.cell(campaign, 7)).isEqualTo("3/9 · 0");
    }

    @Test
    void a_request_with_some_known_keys_reports_only_what_is_new() {
        house.campaign(count(7, "visit").points(10).made());
        house.post("visit", event -> event.transactionId("A-1"));
        house.post("visit", event -> event.transactionId("A-2"));

        EventAnswer mixed = house.post(
                ANNA,
                EventRequest.builder()
                        .event("visit", event -> event.transactionId("A-1"))
                        .event("visit", event -> event.transactionId("A-2"))
                        .build());

        assertThat(mixed.duplicate()).isFalse();
        assertThat(dispositions(mixed)).containsExactly(DUPLICATE, DUPLICATE);
        assertThat(mixed.changes()).isEmpty();
        assertThat(mixed.outcomes()).isEmpty();
        assertThat(mixed.deltaPoints()).isZero();
        assertThat(mixed.availablePoints()).isEqualTo(20);
    }

    @Test
    void an_asynchronous_request_of_duplicates_only_accepts_none_and_is_answered_so() {
        house.campaign(count(7, "visit").points(10).made());
        house.post("visit", event -> event.transactionId("A-1"));
        house.post("visit", event -> event.transactionId("A-2"));
        int stored = house.stored().size();

        EventAnswer both = house.post(ANNA, later("A-1", "A-2"));

        assertThat(wire(both)).isEqualTo("{\"status\":\"ok\",\"accepted\":0}");
        assertThat(dispositions(both)).containsExactly(DUPLICATE, DUPLICATE);
        assertThat(house.stored()).hasSize(stored);
        assertThat(house.events.drain(10)).isZero();
        assertThat(wire(house.post(ANNA, later("A-2", "A-3")))).isEqualTo("{\"status\":\"ok\",\"accepted\":1}");
    }

    @Test
    void a_request_that_comes_again_is_answered_in_the_form_of_the_first_time() {
        house.campaign(count(7, "visit").points(10).made());
        EventAnswer atOnce = house.post("visit", event -> event.transactionId("A-1"));
        house.post(ANNA, later("B-1", "B-2"));

        assertThat(wire(house.post(ANNA, later("B-2", "B-1"))))
                .isEqualTo("{\"status\":\"ok\",\"accepted\":2,\"duplicate\":true}");
        EventAnswer nowAtOnce = house.post(
                ANNA,
                EventRequest.builder()
                        .event("visit", event -> event.transactionId("B-1"))
                        .event("visit", event -> event.transactionId("B-2"))
                        .build());
        assertThat(wire(nowAtOnce)).isEqualTo("{\"status\":\"ok\",\"accepted\":2,\"duplicate\":true}");
        EventAnswer nowLater = house.post(ANNA, later("A-1"));
        assertThat(nowLater.duplicate()).isTrue();
        assertThat(nowLater.results()).isEqualTo(atOnce.results());
        assertThat(wire(nowLater)).isEqualTo(wire(atOnce).replaceAll("}$", ",\"duplicate\":true}"));
    }

    @Test
    void an_asynchronous_request_whose_answer_was_forgotten_accepts_none_and_is_a_duplicate() {
        house.at("01-02 10:00");
        house.campaign(count(7, "visit").points(10).made());
        house.post(ANNA, later("A-1"));
        house.events.drain(10);

        house.at("04-02 10:00");
        house.house.freestone.tick();

        assertThat(wire(house.post(ANNA, later("A-1"))))
                .isEqualTo("{\"status\":\"ok\",\"accepted\":0,\"duplicate\":true}");
        assertThat(house.points()).isEqualTo(10);
    }

    private static EventRequest later(String... keys) {
        EventRequest.Builder request = EventRequest.builder().async(true);
        for (String key : keys) {
            request.event("visit", event -> event.transactionId(key));
        }
        return request.build();
    }

    private static String wire(EventAnswer answer) {
        return EventAnswers.of(answer).body().orElseThrow();
    }

    @Test
    void a_number_is_the_same_key_as_its_text() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());
        house.json("{\"events\":{\"visit\":{\"transaction_id\":1234}}}");

        EventAnswer again = house.json("{\"events\":{\"visit\":{\"transaction_id\":\"1234\"}}}");

        assertThat(again.duplicate()).isTrue();
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
    }

    @Test
    @Fact("BEH-15")
    void a_key_is_known_89_days_later_and_until_l_after_the_end_of_the_campaign() {
        house.at("01-02 10:00");
        house.campaign(
                one -> EngagementHouse.withWindow(one, EventHouse.STARTS, EventHouse.moment("07-01 00:00")),
                count(7, "visit").points(10).made());
        EventAnswer first = house.post("visit", event -> event.transactionId("A-1"));
        house.post("nothing", event -> event.transactionId("A-1"));

        house.at("03-31 10:00");
        house.house.freestone.tick();
        EventAnswer early = house.post("visit", event -> event.transactionId("A-1"));
        EventAnswer unused = house.post("nothing", event -> event.transactionId("A-1"));
        house.at("07-07 23:59:59");
        house.house.freestone.tick();
        EventAnswer late = house.post("visit", event -> event.transactionId("A-1"));

        assertThat(early.duplicate()).isTrue();
        assertThat(early.changes()).isEqualTo(first.changes());
        assertThat(unused.duplicate()).isTrue();
        assertThat(late.duplicate()).isTrue();
        assertThat(late.changes()).isEmpty();
        assertThat(late.availablePoints()).isEqualTo(10);
        assertThat(house.points()).isEqualTo(10);
    }

    @Test
    void a_key_that_no_campaign_needs_is_forgotten_and_counts_again() {
        house.campaign(
                one -> EngagementHouse.withWindow(one, EventHouse.STARTS, EventHouse.moment("05-02 00:00")),
                count(7, "visit").points(10).made());
        house.post("nothing", event -> event.transactionId("A-1"));

        house.at(house.house.now.plus(Duration.ofDays(91)));
        house.house.freestone.tick();
        house.house.freestone.tick();

        assertThat(house.stored()).isEmpty();
        assertThat(house.post("nothing", event -> event.transactionId("A-1")).duplicate())
                .isFalse();
    }
}
