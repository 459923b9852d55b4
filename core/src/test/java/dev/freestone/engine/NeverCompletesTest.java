package dev.freestone.engine;

import static dev.freestone.engine.AchievementMaking.composite;
import static dev.freestone.engine.AchievementMaking.goal;
import static dev.freestone.engine.AchievementMaking.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.targeting.TargetingWarning;
import dev.freestone.targeting.TargetingWarningCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behaviors that their own limits let nobody complete are saved, and told of. */
class NeverCompletesTest {
    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = CampaignMaking.made(house, "draft", "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a gap that fits | total_count 3, min_time_between_events 50, period 101 | ",
                "a gap as long as the period | total_count 3, min_time_between_events 50, period 100 "
                        + "| /min_time_between_events",
                "the longest gap for one event | total_count 1, min_time_between_events 9223372036854775807 | ",
                "the longest gap | total_count 2, min_time_between_events 9223372036854775807 | /min_time_between_events",
                "a day of a daily rate | total_count 2, max_event_rate 2/86400, period 86400 | ",
                "more than a daily rate | total_count 3, max_event_rate 2/86400, period 86400 | /max_event_rate",
                "a week of a daily rate | total_count 14, max_event_rate 2/86400, period 604800 | ",
                "more than a week of it | total_count 15, max_event_rate 2/86400, period 604800 | /max_event_rate",
                "two buckets in a window | total_count 2, max_event_rate 1/100, period 50 | ",
                "a third bucket in no window | total_count 3, max_event_rate 1/100, period 50 | /max_event_rate",
                "a window across three buckets | total_count 3, max_event_rate 1/100, period 150 | "
            })
    void a_behavior_that_nobody_can_complete_is_warned_of(String what, String limits, @Nullable String pointer) {
        String members = limits.replaceAll("rate ([0-9]+)/([0-9]+)", "rate {\"count\":$1,\"period\":$2}")
                .replaceAll("([a-z_]+) ([0-9{])", "\"$1\":$2");

        assertThat(AchievementMaking.achievements(house)
                        .create(campaign.id(), said("\"name\":\"a\",\"type\":\"count\"," + members))
                        .warnings())
                .as(what)
                .isEqualTo(
                        pointer == null
                                ? List.of()
                                : List.of(new TargetingWarning(pointer, TargetingWarningCode.NEVER_COMPLETES)));
    }

    @Test
    void the_window_of_the_whole_is_that_of_its_goals() {
        AchievementDraft.Builder slow = composite(
                "a",
                goal("x").build(),
                goal("x").totalCount(2).earnCount(2).minTimeBetweenEvents(50).build());

        assertThat(AchievementMaking.achievements(house)
                        .create(campaign.id(), slow.build())
                        .warnings())
                .isEmpty();
        assertThat(AchievementMaking.achievements(house)
                        .create(campaign.id(), slow.name("b").period(150).build())
                        .warnings())
                .containsExactly(
                        new TargetingWarning("/goals/1/min_time_between_events", TargetingWarningCode.NEVER_COMPLETES));
    }
}
