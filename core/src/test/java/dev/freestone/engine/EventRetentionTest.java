package dev.freestone.engine;

import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
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
        assertThat(campaigns).allSatisfy(each -> assertThat(house.differences(each))
                .isEmpty());
    }
}
