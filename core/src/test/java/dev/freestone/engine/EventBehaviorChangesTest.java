package dev.freestone.engine;

import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;

/** Behaviors that are changed or added while events arrive. Source: docs/spec/engagement-behaviors.md 3.1. */
class EventBehaviorChangesTest {
    private final EventHouse house = new EventHouse();

    @Test
    @Fact("BEH-29")
    void points_that_change_are_those_of_later_completions() {
        EngagementCampaign campaign = house.campaign(count(7, "x").points(10).made());
        EventAnswer before = house.post("x", event -> event.transactionId("A-1"));

        AchievementMaking.changed(house.house, campaign, AchievementId.of(7), AchievementMaking.said("\"points\":3"));

        assertThat(before.deltaPoints()).isEqualTo(10);
        assertThat(house.post("x", event -> event.transactionId("A-1")).deltaPoints())
                .isEqualTo(10);
        assertThat(house.post("x").deltaPoints()).isEqualTo(3);
        assertThat(house.points()).isEqualTo(13);
    }

    @Test
    @Fact("BEH-29")
    void a_completion_that_brought_nothing_is_missed_by_no_audit() {
        EngagementCampaign campaign = house.campaign(count(7, "x").made());
        house.post("x");

        AchievementMaking.changed(house.house, campaign, AchievementId.of(7), AchievementMaking.said("\"points\":3"));

        assertThat(house.differences(campaign)).isEmpty();
        assertThat(house.points()).isZero();
    }

    @Test
    @Fact("BEH-30")
    void a_behavior_that_was_added_later_ignores_what_was_before() {
        EngagementCampaign campaign = house.campaign(count(7, "x").total(9).made());
        house.post("x", "05-01 09:00");
        AchievementId added = AchievementMaking.made(
                        house.house,
                        campaign,
                        AchievementMaking.count("added", "x").totalCount(9).build())
                .id();

        house.later(3_600).post("x", "05-01 09:59:59.999");
        house.post("x", "05-01 10:00");

        assertThat(house.cell(campaign, 7)).isEqualTo("3/9 · 0");
        assertThat(house.cell(campaign, added.value())).isEqualTo("1/9 · 0");
        assertThat(house.differences(campaign)).isEmpty();
    }

    @Test
    @Fact("BEH-30")
    void an_event_that_was_dated_ahead_counts_for_a_behavior_that_was_added_before_its_date() {
        EngagementCampaign campaign = house.campaign(count(7, "x").total(9).made());
        house.post("x", "05-01 10:04");
        AchievementId added = AchievementMaking.made(
                        house.house,
                        campaign,
                        AchievementMaking.count("added", "x").totalCount(9).build())
                .id();

        house.later(3_600).post("x");

        assertThat(house.cell(campaign, added.value())).isEqualTo("2/9 · 0");
        assertThat(house.differences(campaign)).isEmpty();
    }
}
