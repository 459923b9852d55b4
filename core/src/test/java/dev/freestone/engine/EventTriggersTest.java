package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.dispositions;
import static dev.freestone.engine.EventHouse.moment;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static dev.freestone.model.engagement.EventDisposition.DUPLICATE;
import static dev.freestone.model.engagement.EventDisposition.IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.Outcome;
import dev.freestone.spi.EventRow;
import dev.freestone.testkit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Events that outcomes raise. Source: docs/spec/engagement-behaviors.md 7. */
class EventTriggersTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact({"BEH-60", "BEH-34"})
    void e45_a_chain_of_events_ends_at_the_fifth() {
        EngagementCampaign campaign = chain();

        EventAnswer answer = house.post("e0", event -> event.transactionId("A-1"));

        for (long behavior = 1; behavior <= 6; behavior++) {
            assertThat(house.cell(campaign, behavior)).isEqualTo("0/1 · 1");
        }
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 0");
        assertThat(EventOutcomesTest.reasons(answer))
                .containsExactly(
                        "event granted",
                        "event granted",
                        "event granted",
                        "event granted",
                        "event granted",
                        "event depth_limit");
        assertThat(house.stored()).extracting(EventRow::depth).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(answer.results())
                .extracting(EventResult::transactionId)
                .containsExactly(
                        Optional.of("A-1"),
                        Optional.of("A-1/1/1/1"),
                        Optional.of("A-1/1/1/1/2/1/1"),
                        Optional.of("A-1/1/1/1/2/1/1/3/1/1"),
                        Optional.of("A-1/1/1/1/2/1/1/3/1/1/4/1/1"),
                        Optional.of("A-1/1/1/1/2/1/1/3/1/1/4/1/1/5/1/1"));
    }

    @Test
    @Fact("BEH-60")
    void a_replay_raises_nothing_a_second_time() {
        EngagementCampaign campaign = chain();
        EventAnswer first = house.post("e0", event -> event.transactionId("A-1"));

        EventAnswer again = house.post("e0", event -> event.transactionId("A-1"));
        EventAnswer mixed = house.json("{\"events\":{\"e0\":{\"transaction_id\":\"A-1\"},\"other\":{}}}");
        house.engagement.audit().repair(EventHouse.ANNA, campaign.id().toString());

        assertThat(again.duplicate()).isTrue();
        assertThat(again.results()).isEqualTo(first.results());
        assertThat(dispositions(mixed)).containsExactly(DUPLICATE, IGNORED);
        assertThat(house.stored()).hasSize(7);
        assertThat(house.cell(campaign, 6)).isEqualTo("0/1 · 1");
    }

    @Test
    void a_completion_that_comes_back_raises_nothing_again() {
        EngagementCampaign campaign = house.campaign(
                count(7, "x").total(3).period(172_800).raising("y").made(),
                count(8, "y").points(5).made());
        house.at("01-04 12:00");
        for (String date : new String[] {"01-02 10:00", "01-03 10:00", "01-03 11:00", "01-01 10:00", "01-04 09:00"}) {
            house.post("x", date);
        }

        assertThat(house.cell(campaign, 7)).isEqualTo("0/3 · 1");
        assertThat(house.cell(campaign, 8)).isEqualTo("0/1 · 1");
        assertThat(house.points()).isEqualTo(5);
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    void what_is_raised_has_the_date_of_what_completed_and_comes_after_what_was_posted() {
        house.campaign(
                count(7, "x")
                        .bringing(new Outcome.RaisedEvent("y", Map.of("how", "well")))
                        .made(),
                count(8, "y").when("event.context.how", "well").points(5).made());

        EventAnswer answer = house.json("{\"events\":{\"x\":[{\"date\":\"2024-04-30T10:00:00Z\",\"qty\":2},{}]}}");

        assertThat(answer.results()).extracting(EventResult::eventName).containsExactly("x", "x", "y", "y", "y");
        assertThat(house.stored())
                .extracting(EventRow::date)
                .containsExactly(
                        moment("04-30 10:00"),
                        moment("05-01 10:00"),
                        moment("04-30 10:00"),
                        moment("04-30 10:00"),
                        moment("05-01 10:00"));
        assertThat(answer.results())
                .extracting(each -> each.transactionId().orElse("-"))
                .containsExactly("-", "-", "#1/7/1/1", "#1/7/2/1", "#2/7/3/1");
        assertThat(answer.deltaPoints()).isEqualTo(15);
    }

    @Test
    void an_event_that_raises_itself_ends() {
        EngagementCampaign campaign =
                house.campaign(count(7, "x").points(1).raising("x").made());

        EventAnswer answer = house.post("x");

        assertThat(dispositions(answer)).hasSize(6).containsOnly(COUNTED);
        assertThat(house.cell(campaign, 7)).isEqualTo("0/1 · 6");
        assertThat(house.points()).isEqualTo(6);
    }

    private EngagementCampaign chain() {
        return house.campaign(LongStream.rangeClosed(0, 6)
                .mapToObj(n -> count(n + 1, "e" + n).raising("e" + (n + 1)).made())
                .toArray(Achievement[]::new));
    }
}
