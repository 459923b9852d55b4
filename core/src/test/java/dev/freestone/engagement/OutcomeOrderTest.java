package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.AchievementId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In which order outcomes are emitted. Source: docs/spec/engagement-behaviors.md 7. */
class OutcomeOrderTest {
    private static final Instant MON_2024_05_06 = Instant.parse("2024-05-06T10:00:00Z");

    @Test
    void is_that_of_completions_then_campaigns_then_behaviors_and_goals_come_before_the_behavior() {
        List<DueCompletion> ordered = List.of(
                due(9, 91, 1, 1, MON_2024_05_06.minusMillis(1), 8),
                due(9, 91, 1, 1, MON_2024_05_06, 2),
                due(1, 12, 0, 7, MON_2024_05_06, 3),
                due(1, 12, 0, 8, MON_2024_05_06, 3),
                due(1, 12, 1, 2, MON_2024_05_06, 3),
                due(1, 12, -1, 3, MON_2024_05_06, 3),
                due(1, 12, -1, 4, MON_2024_05_06, 3),
                due(1, 13, 0, 1, MON_2024_05_06, 3),
                due(2, 3, -1, 1, MON_2024_05_06, 3));

        for (long seed = 0; seed < 20; seed++) {
            List<DueCompletion> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(OutcomeOrder.ORDER);
            assertThat(shuffled).as("seed %d", seed).isEqualTo(ordered);
        }
    }

    private static DueCompletion due(long campaign, long behavior, int goal, long ordinal, Instant date, long seq) {
        return new DueCompletion(
                CampaignSamples.campaign(campaign).build(),
                new Achievement(
                        AchievementId.of(behavior),
                        "b",
                        "guid",
                        "x",
                        0,
                        new AchievementTask.Composite(
                                new RepeatLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
                                List.of(),
                                Map.of()),
                        Achievement.Qualifying.ALWAYS,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                new Emission(
                        goal < 0 ? OptionalInt.empty() : OptionalInt.of(goal),
                        ordinal,
                        new EngagementEvent("x", Optional.empty(), 1, date, Map.of(), Optional.empty(), seq)),
                0);
    }
}
