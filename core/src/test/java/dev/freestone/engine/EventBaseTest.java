package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.customer;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FoldText;
import dev.freestone.engagement.RunningFold;
import dev.freestone.spi.BehaviorRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far back the events lie that a late one makes the engine read. Source: docs/spec/engagement-behaviors.md 6.1. */
class EventBaseTest {
    private final EventHouse house = new EventHouse();

    @Test
    void of_a_customer_who_never_pauses_a_late_event_does_not_read_all_that_ever_were() {
        house.at("01-02 10:00");
        EngagementCampaign campaign =
                house.campaign(count(7, "x").total(3).points(1).made());

        for (int day = 0; day < 60; day++) {
            house.later(86_400).post("x");
        }

        assertThat(Duration.between(fold(campaign).horizon(), house.house.now)).isLessThan(Duration.ofDays(16));
        assertThat(house.differences(campaign)).isEmpty();
        house.post("x", event -> event.date(house.house.now.minus(Duration.ofDays(6))));
        assertThat(house.cell(campaign, 7)).isEqualTo("1/3 · 20");
        assertThat(house.points()).isEqualTo(20);
        assertThat(house.differences(campaign)).isEmpty();
    }

    private RunningFold fold(EngagementCampaign campaign) {
        List<BehaviorRow> rows = house.house.storage.read(
                tx -> tx.behaviors().behaviors(house.house.key(customer("CU-1")), List.of(campaign.id())));
        return FoldText.parse(rows.get(0).document().json().replaceAll(".*plain\\.(f1 [^\"]*)\".*", "$1"));
    }
}
