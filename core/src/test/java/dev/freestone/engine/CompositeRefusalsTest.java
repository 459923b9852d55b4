package dev.freestone.engine;

import static dev.freestone.engine.AchievementMaking.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of goals and groups: what a request says, with which code it is refused, and where. */
class CompositeRefusalsTest {
    private static final String COMPOSITE = "\"name\":\"a\",\"type\":\"composite\"";
    private static final String GOAL = "{\"event_name\":\"g\",\"type\":\"count\"}";
    private static final String NOTHING = "";

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = CampaignMaking.made(house, "draft", "");

    static List<Arguments> composites() {
        return List.of(
                row("no goals said", COMPOSITE, "missing_data /goals required"),
                row("no goals", COMPOSITE + ",\"goals\":[]", "validation /goals out_of_range"),
                row("50 goals", COMPOSITE + goals(50, GOAL), NOTHING),
                row("51 goals", COMPOSITE + goals(51, GOAL), "validation /goals out_of_range"),
                row("a goal that is none", COMPOSITE + ",\"goals\":[7]", "argument_error /goals/0 bad_format"),
                row("an empty goal", COMPOSITE + ",\"goals\":[{}]", "missing_data /goals/0/type required"),
                row(
                        "a goal without an event",
                        COMPOSITE + goals(1, "{\"type\":\"unique\",\"total_count\":2}"),
                        "missing_data /goals/0/event_name required, /goals/0/total_count out_of_range"),
                row(
                        "a goal of a type that is none",
                        COMPOSITE + goals(1, "{\"event_name\":\"g\",\"type\":\"composite\"}"),
                        "validation /goals/0/type unknown_value"),
                row(
                        "numbers of a goal",
                        COMPOSITE
                                + goals(
                                        1,
                                        "{\"event_name\":\"g\",\"type\":\"count\",\"points\":-1,\"earn_count\":1001}"),
                        "validation /goals/0/points out_of_range, /goals/0/earn_count out_of_range"),
                row(
                        "a goal with a window of a behavior",
                        COMPOSITE + goals(1, "{\"event_name\":\"g\",\"type\":\"count\",\"qualifying_ends_at\":null}"),
                        "argument_error /goals/0/qualifying_ends_at unknown_attribute"),
                row(
                        "a goal of one day on end",
                        COMPOSITE + goals(1, "{\"event_name\":\"g\",\"type\":\"count\",\"consecutive\":true}"),
                        "validation /goals/0/total_count not_allowed_with"),
                row(
                        "a period of a unique goal",
                        COMPOSITE + goals(1, "{\"event_name\":\"g\",\"type\":\"unique\",\"period\":1}"),
                        "validation /goals/0/period not_allowed_with"),
                row(
                        "1,000 keys together",
                        COMPOSITE
                                + goals(
                                        2,
                                        "{\"event_name\":\"g\",\"type\":\"unique\",\"unique_key\":\"k\",\"total_count\":500}"),
                        NOTHING),
                row(
                        "1,002 keys together",
                        COMPOSITE
                                + goals(
                                        2,
                                        "{\"event_name\":\"g\",\"type\":\"unique\",\"unique_key\":\"k\",\"total_count\":501}"),
                        "validation /goals out_of_range"),
                row(
                        "an empty group",
                        COMPOSITE + goals(1, "{\"event_name\":\"g\",\"type\":\"count\",\"group_id\":\"\"}"),
                        "validation /goals/0/group_id out_of_range"),
                row(
                        "what only others have",
                        COMPOSITE + goals(1, GOAL)
                                + ",\"total_count\":1,\"conditions\":{},\"consecutive\":true,\"event_names\":[\"a\"]",
                        "validation /consecutive not_allowed_with, /event_names not_allowed_with,"
                                + " /total_count not_allowed_with, /conditions not_allowed_with"));
    }

    static List<Arguments> groups() {
        String optional = "{\"event_name\":\"g\",\"type\":\"count\",\"required\":false}";
        return List.of(
                row("all of two", COMPOSITE + goals(2, GOAL) + groups("\"0\":{\"total_count\":2}"), NOTHING),
                row("all where nothing is said", COMPOSITE + goals(2, GOAL) + groups("\"0\":{}"), NOTHING),
                row("any of two", COMPOSITE + goals(2, optional) + groups("\"0\":{\"total_count\":1}"), NOTHING),
                row(
                        "more than there are",
                        COMPOSITE + goals(2, GOAL) + groups("\"0\":{\"total_count\":3}"),
                        "validation /groups/0/total_count out_of_range"),
                row(
                        "less than are required",
                        COMPOSITE + goals(2, GOAL) + groups("\"0\":{\"total_count\":1}"),
                        "validation /groups/0/total_count out_of_range"),
                row(
                        "none",
                        COMPOSITE + goals(2, optional) + groups("\"0\":{\"total_count\":0}"),
                        "validation /groups/0/total_count out_of_range"),
                row(
                        "a group without a goal",
                        COMPOSITE + goals(1, GOAL) + groups("\"a/b\":{\"total_count\":1}"),
                        "validation /groups/a~1b not_allowed_with"),
                row(
                        "a group that is none",
                        COMPOSITE + goals(1, GOAL) + groups("\"0\":7"),
                        "argument_error /groups/0 bad_format"),
                row("ten groups", COMPOSITE + ",\"goals\":[" + inGroups(10) + "]", NOTHING),
                row(
                        "eleven groups",
                        COMPOSITE + ",\"goals\":[" + inGroups(11) + "]",
                        "validation /groups out_of_range"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("composites")
    void each_fault_has_its_code_and_its_place(String what, String members, String expected) {
        assertThat(refusal(house, campaign, members)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    @Fact("BEH-28")
    void a_group_needs_its_required_goals_and_has_them(String what, String members, String expected) {
        assertThat(refusal(house, campaign, members)).as(what).isEqualTo(expected);
    }

    private static String goals(int count, String goal) {
        return ",\"goals\":[" + Stream.generate(() -> goal).limit(count).collect(Collectors.joining(",")) + "]";
    }

    private static String inGroups(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"event_name\":\"g\",\"type\":\"count\",\"group_id\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private static String groups(String members) {
        return ",\"groups\":{" + members + "}";
    }

    private static Arguments row(String what, String members, String expected) {
        return Arguments.of(what, members, expected);
    }
}
