package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.BehaviorDefinition;
import dev.freestone.engagement.BehaviorFold;
import dev.freestone.engagement.BehaviorScope;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.BehaviorViews;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What behaviors look like on the wire after the fold of some events, beside files with the members of section 3.4. */
class BehaviorJsonTest {
    private static final Instant STARTS = Instant.parse("2024-05-01T00:00:00Z");
    private static final BehaviorScope SCOPE = new BehaviorScope(
            STARTS, STARTS.plusSeconds(100 * 86_400), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    @Fact({"BEH-31", "BEH-32"})
    void a_count_prints_eleven_members_and_before_them_its_external_id_in_v1() {
        AchievementTask task = new AchievementTask.Leaf(
                LeafType.COUNT,
                List.of("read_article"),
                Optional.empty(),
                3,
                Map.of(),
                new RepeatLimits(OptionalLong.of(7), OptionalLong.of(1), OptionalLong.of(604_800)),
                new EventPace(OptionalLong.of(60), true, Optional.empty()));

        assertPrinted(
                done(achievement(1, "TEstt0714441 Campaign Action 1", task), "read_article", "read_article"), "count");
    }

    @Test
    void a_count_without_a_period_prints_the_longest_one() {
        AchievementTask task = count("read_article");

        assertThat(JsonText.write(BehaviorJson.map(List.of(done(achievement(1, "x", task))), false)))
                .contains("\"period\":315360000", "\"min_time_between_events\":null", "\"consecutive\":false");
    }

    @Test
    @Fact("BEH-31")
    void a_unique_prints_null_for_what_it_lacks_and_its_first_event_and_the_keys_it_holds() {
        AchievementTask task = new AchievementTask.Leaf(
                LeafType.UNIQUE,
                List.of("visit", "check_in"),
                Optional.empty(),
                2,
                Map.of(),
                new RepeatLimits(OptionalLong.of(2), OptionalLong.empty(), OptionalLong.empty()),
                EventPace.ANY);

        assertPrinted(done(achievement(2, "Two ways in", task), "check_in", "check_in"), "unique");
    }

    @Test
    @Fact("BEH-36")
    void the_composite_of_the_sample_of_the_reference_was_achieved_four_times_and_its_goal_is_not_completed() {
        AchievementTask task = new AchievementTask.Composite(
                period(7_776_000), List.of(new AchievementTask.Goal(loaded(), 4, true, 1, "0")), Map.of("0", 1L));

        assertPrinted(
                done(
                        achievement(3, "TEstt0714441 Campaign Action 1", task),
                        "campaigns.16.loaded",
                        "campaigns.16.loaded",
                        "campaigns.16.loaded",
                        "campaigns.16.loaded"),
                "composite-sample");
    }

    @Test
    @Fact("BEH-33")
    void two_goals_with_one_event_get_two_keys_and_a_composite_without_a_period_prints_the_longest_one() {
        AchievementTask.Leaf twice = new AchievementTask.Leaf(
                LeafType.COUNT, List.of("purchase"), Optional.empty(), 2, Map.of(), RepeatLimits.NONE, EventPace.ANY);
        AchievementTask task = new AchievementTask.Composite(
                RepeatLimits.NONE,
                List.of(
                        new AchievementTask.Goal(count("purchase"), 5, true, 1, "small"),
                        new AchievementTask.Goal(twice, 0, false, 3, "large"),
                        new AchievementTask.Goal(count("sign_up"), 0, false, 1, "large")),
                new TreeMap<>(Map.of("small", 1L, "large", 1L)));

        assertPrinted(done(achievement(4, "Buy and buy", task), "purchase"), "composite-goals");
    }

    @Test
    @Fact("BEH-32")
    void behaviors_of_one_name_get_two_keys() {
        List<BehaviorView> two =
                List.of(done(achievement(1, "Day One", count("x"))), done(achievement(2, "day One", count("x"))));

        assertThat(BehaviorJson.map(two, false)).containsOnlyKeys("day one", "day one_2");
    }

    private static AchievementTask.Leaf loaded() {
        return new AchievementTask.Leaf(
                LeafType.COUNT,
                List.of("campaigns.16.loaded"),
                Optional.empty(),
                1,
                Map.of(),
                period(7_776_000),
                EventPace.ANY);
    }

    private static AchievementTask.Leaf count(String event) {
        return new AchievementTask.Leaf(
                LeafType.COUNT, List.of(event), Optional.empty(), 1, Map.of(), RepeatLimits.NONE, EventPace.ANY);
    }

    private static RepeatLimits period(long seconds) {
        return new RepeatLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(seconds));
    }

    private static Achievement achievement(long id, String name, AchievementTask task) {
        return new Achievement(
                AchievementId.of(id),
                name,
                "3ea16f4d-9285-4031-adae-4f5a6b7c8d9e",
                "4fb2705e-a396-4142-bebf-5a6b7c8d9eaf",
                10,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The behavior after events, one a day from the start on. */
    private static BehaviorView done(Achievement achievement, String... names) {
        List<EngagementEvent> events = new ArrayList<>();
        for (String name : names) {
            long seq = events.size() + 1L;
            Instant date = STARTS.plusSeconds(seq * 86_400);
            events.add(new EngagementEvent(name, Optional.empty(), 1, date, Map.of(), Optional.empty(), seq));
        }
        BehaviorDefinition definition =
                new BehaviorDefinition(achievement.task().terms(), SCOPE, Optional.empty());
        return BehaviorViews.of(
                achievement,
                definition.terms(),
                BehaviorFold.fold(definition, events, ZoneId.of("UTC")).state());
    }

    private static void assertPrinted(BehaviorView view, String golden) {
        String expected = file("behavior-" + golden + ".json").strip();
        assertThat(JsonText.write(BehaviorJson.map(List.of(view), true))).isEqualTo(minified(expected));
        assertThat(JsonText.write(BehaviorJson.map(List.of(view), false)))
                .isEqualTo(minified(expected)
                        .replace("\"external_behavior_id\":\"3ea16f4d-9285-4031-adae-4f5a6b7c8d9e\",", ""));
    }

    /** Member for member in the order of the file. */
    private static String minified(String json) {
        return JsonText.write(JsonText.parse(json));
    }

    private static String file(String name) {
        try (InputStream in = BehaviorJsonTest.class.getResourceAsStream("/engagement/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
