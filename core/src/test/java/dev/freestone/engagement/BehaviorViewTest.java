package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.AchievementId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviorViewTest {
    @ParameterizedTest(name = "completed {0}, achieved {1}, current {2}")
    @CsvSource({
        "false, 0, 0, false",
        "true, 1, 0, true",
        "false, 0, 1, true",
        // One of several completions that the goal needs, and nothing is left of its event.
        "false, 1, 0, true"
    })
    void an_event_that_a_goal_has_counted_begins_the_behavior(
            boolean completed, long achieved, long current, boolean begun) {
        BehaviorShape.Leaf progress = new BehaviorShape.Leaf(
                "buy", "count", 0, BehaviorLimits.NONE, new BehaviorCounts(achieved, current, 2));
        BehaviorShape.Goal goal = new BehaviorShape.Goal(0, completed, true, 3, "0", progress);
        BehaviorView view = new BehaviorView(
                AchievementId.of(7),
                "d7a3c2f8-1111-4222-8333-444455556666",
                "label",
                "buy",
                new BehaviorShape.Composite(
                        0,
                        0,
                        BehaviorLimits.NONE,
                        List.of(goal),
                        Map.of("0", new BehaviorShape.Group(completed ? 1 : 0, 1, 1, completed))));

        assertThat(view.standing()).isEqualTo(new BehaviorStanding(OptionalLong.empty(), 0, begun));
        assertThat(view.standing().begun()).isEqualTo(begun);
    }
}
