package dev.freestone.engine;

import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Events that nobody needs any more. Source: docs/spec/engagement-behaviors.md 6.2. */
class EventRetentionTest {
    private final EventHouse house = new EventHouse();

    @Test
    void an_event_that_very_many_campaigns_admitted_goes_into_the_progress_in_each_of_them() {
        List<EngagementCampaign> campaigns = LongStream.rangeClosed(1, 502)
                .mapToObj(id -> house.campaign(count(id, "x").total(9).made()))
                .toList();
        house.post("x");
        house.post("x");

        house.at(EventHouse.ENDS.plus(Duration.ofDays(100)));
        house.house.freestone.tick();

        assertThat(house.stored()).isEmpty();
        assertThat(campaigns)
                .allSatisfy(each -> assertThat(house.differences(each)).isEmpty());
    }

    @Test
    void what_is_final_is_forgotten_without_a_look_at_all_events_that_ever_were() {
        EngagementCampaign campaign = house.campaign(
                count(7, "x").total(9).made(),
                count(8, "y").total(9).after(7, 0).made());
        house.post("x");
        house.post("y");
        Faults calls = Faults.none();
        Freestone other =
                house.house.engine(builder -> builder.storage(FaultyStorage.over(house.house.storage, calls)));

        house.at(EventHouse.ENDS.plus(Duration.ofDays(100)));
        other.tick();

        assertThat(house.stored()).isEmpty();
        assertThat(calls.trace()).contains("BehaviorStore.forgetEvents").doesNotContain("BehaviorStore.admitted");
        assertThat(house.cell(campaign, 7)).isEqualTo("1/9 · 0");
        assertThat(house.differences(campaign)).isEmpty();
    }
}
