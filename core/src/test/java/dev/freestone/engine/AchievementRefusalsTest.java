package dev.freestone.engine;

import static dev.freestone.engine.AchievementMaking.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a definition: what a request says, with which code it is refused, and where. */
class AchievementRefusalsTest {
    private static final String COUNT = "\"name\":\"a\",\"type\":\"count\"";
    private static final String UNIQUE = "\"name\":\"a\",\"type\":\"unique\"";
    private static final String NOTHING = "";

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = CampaignMaking.made(house, "draft", "");

    static List<Arguments> attributes() {
        return List.of(
                row("nothing", "", "missing_data /name required, /type required"),
                row("a blank name", "\"type\":\"count\",\"name\":\" \"", "validation /name out_of_range"),
                row(
                        "a long name",
                        "\"type\":\"count\",\"name\":\"" + "x".repeat(256) + "\"",
                        "validation /name too_long"),
                row("a type of no behavior", "\"name\":\"a\",\"type\":\"sum\"", "validation /type unknown_value"),
                row("an unknown member", COUNT + ",\"id\":1", "argument_error /id unknown_attribute"),
                row(
                        "no GUID",
                        COUNT + ",\"external_behavior_id\":\"7\"",
                        "argument_error /external_behavior_id bad_format"),
                row("an empty event", COUNT + ",\"event_name\":\"\"", "validation /event_name out_of_range"),
                row("a blank at an end", COUNT + ",\"event_name\":\"x \"", "validation /event_name bad_format"),
                row(
                        "a control character",
                        COUNT + ",\"event_name\":\"a\\u0007b\"",
                        "validation /event_name bad_format"),
                row("the longest event", COUNT + ",\"event_name\":\"" + "x".repeat(255) + "\"", NOTHING),
                row(
                        "a longer event",
                        COUNT + ",\"event_name\":\"" + "x".repeat(256) + "\"",
                        "validation /event_name too_long"),
                row("no event needed", COUNT + ",\"total_count\":0", "validation /total_count out_of_range"),
                row("the most events", COUNT + ",\"total_count\":1000000", NOTHING),
                row("more events", COUNT + ",\"total_count\":1000001", "validation /total_count out_of_range"),
                row("half an event", COUNT + ",\"total_count\":1.5", "argument_error /total_count bad_format"),
                row("a debt", COUNT + ",\"points\":-1", "validation /points out_of_range"),
                row("the most points", COUNT + ",\"points\":1000000000", NOTHING),
                row("more points", COUNT + ",\"points\":1000000001", "validation /points out_of_range"),
                row(
                        "never at all",
                        COUNT + ",\"max_times_repeatable\":0",
                        "validation /max_times_repeatable out_of_range"),
                row(
                        "never in a period",
                        COUNT + ",\"max_times_repeatable_per_period\":0",
                        "validation /max_times_repeatable_per_period out_of_range"),
                row("no time", COUNT + ",\"period\":0", "validation /period out_of_range"),
                row("the longest period", COUNT + ",\"period\":315360000", NOTHING),
                row("a longer period", COUNT + ",\"period\":315360001", "validation /period out_of_range"),
                row(
                        "no gap",
                        COUNT + ",\"min_time_between_events\":0",
                        "validation /min_time_between_events out_of_range"),
                row(
                        "no rate",
                        COUNT + ",\"max_event_rate\":{\"count\":0,\"period\":0}",
                        "validation /max_event_rate/count out_of_range, /max_event_rate/period out_of_range"),
                row(
                        "half a rate",
                        COUNT + ",\"max_event_rate\":{\"count\":1}",
                        "missing_data /max_event_rate/period required"),
                row(
                        "conditions on customers",
                        COUNT + ",\"conditions\":{\"user.tags\":{\"$in\":[\"a\"]}}",
                        "validation /conditions/user.tags unknown_field"),
                row("conditions on events", COUNT + ",\"conditions\":{\"event.context.a\":{\"$gte\":1}}", NOTHING),
                row(
                        "what only others have",
                        COUNT + ",\"unique_key\":\"k\",\"event_names\":[\"a\"],\"goals\":[]",
                        "validation /goals not_allowed_with, /event_names not_allowed_with, /unique_key not_allowed_with"),
                row("what says nothing", COUNT + ",\"unique_key\":null,\"goals\":false", NOTHING));
    }

    static List<Arguments> times() {
        return List.of(
                row(
                        "from the start to the end",
                        COUNT + window("2024-05-10T15:02:54Z", "2024-05-20T15:02:54Z"),
                        NOTHING),
                row(
                        "outside of the campaign",
                        COUNT + window("2024-05-10T15:02:53Z", "2024-05-20T15:02:55Z"),
                        "validation /qualifying_starts_at out_of_range, /qualifying_ends_at out_of_range"),
                row(
                        "from the end on",
                        COUNT + ",\"qualifying_starts_at\":\"2024-05-20T15:02:54Z\"",
                        "validation /qualifying_starts_at out_of_range"),
                row(
                        "to the start",
                        COUNT + ",\"qualifying_ends_at\":\"2024-05-10T15:02:54Z\"",
                        "validation /qualifying_ends_at out_of_range"),
                row(
                        "no time at all",
                        COUNT + window("2024-05-12T00:00:00Z", "2024-05-12T00:00:00Z"),
                        "validation /qualifying_ends_at out_of_range"),
                row(
                        "a prerequisite that there is not",
                        COUNT + ",\"prerequisite\":{\"behavior_id\":99}",
                        "not_found /prerequisite/behavior_id not_found"),
                row(
                        "a prerequisite without a behavior",
                        COUNT + ",\"prerequisite\":{\"required_wait\":-1,\"sequence_timeframe\":0}",
                        "missing_data /prerequisite/behavior_id required, /prerequisite/required_wait out_of_range,"
                                + " /prerequisite/sequence_timeframe out_of_range"),
                row(
                        "a timeframe of a unique",
                        UNIQUE + ",\"prerequisite\":{\"behavior_id\":99,\"sequence_timeframe\":1}",
                        "not_found /prerequisite/sequence_timeframe not_allowed_with,"
                                + " /prerequisite/behavior_id not_found"));
    }

    static List<Arguments> consecutive() {
        return List.of(
                row(
                        "one day",
                        COUNT + ",\"consecutive\":true,\"total_count\":1",
                        "validation /total_count not_allowed_with"),
                row("two days", COUNT + ",\"consecutive\":true,\"total_count\":2", NOTHING),
                row(
                        "a period of hours",
                        COUNT + ",\"consecutive\":true,\"total_count\":2,\"period\":5400",
                        "validation /period not_allowed_with"),
                row(
                        "a period of two days",
                        COUNT + ",\"consecutive\":true,\"total_count\":2,\"period\":172800",
                        NOTHING),
                row(
                        "a period of less days",
                        COUNT + ",\"consecutive\":true,\"total_count\":3,\"period\":172800",
                        "validation /period not_allowed_with"),
                row(
                        "a gap below two days",
                        COUNT + ",\"consecutive\":true,\"total_count\":2,\"min_time_between_events\":172799",
                        NOTHING),
                row(
                        "a gap of two days",
                        COUNT + ",\"consecutive\":true,\"total_count\":2,\"min_time_between_events\":172800",
                        "validation /min_time_between_events not_allowed_with"));
    }

    static List<Arguments> uniques() {
        return List.of(
                row("a period", UNIQUE + ",\"period\":86400", "validation /period not_allowed_with"),
                row("days on end", UNIQUE + ",\"consecutive\":true", "validation /consecutive not_allowed_with"),
                row("no days on end", UNIQUE + ",\"consecutive\":false", NOTHING),
                row(
                        "a cap of a period",
                        UNIQUE + ",\"max_times_repeatable_per_period\":1",
                        "validation /max_times_repeatable_per_period not_allowed_with"),
                row("as many as names", UNIQUE + ",\"event_names\":[\"a\",\"b\"],\"total_count\":2", NOTHING),
                row(
                        "more than names",
                        UNIQUE + ",\"event_names\":[\"a\",\"b\"],\"total_count\":3",
                        "validation /total_count out_of_range"),
                row("more than names by a key", UNIQUE + ",\"unique_key\":\"store\",\"total_count\":1000", NOTHING),
                row(
                        "too many keys",
                        UNIQUE + ",\"unique_key\":\"store\",\"total_count\":1001",
                        "validation /total_count out_of_range"),
                row("an empty key", UNIQUE + ",\"unique_key\":\"\"", "validation /unique_key out_of_range"),
                row(
                        "a long key",
                        UNIQUE + ",\"unique_key\":\"" + "k".repeat(129) + "\"",
                        "validation /unique_key out_of_range"),
                row("no names", UNIQUE + ",\"event_names\":[]", "validation /event_names out_of_range"),
                row("100 names", UNIQUE + ",\"event_names\":[" + names(100) + "]", NOTHING),
                row(
                        "101 names",
                        UNIQUE + ",\"event_names\":[" + names(101) + "]",
                        "validation /event_names out_of_range"),
                row(
                        "a name twice",
                        UNIQUE + ",\"event_names\":[\"a\",\"a\"]",
                        "validation /event_names/1 not_allowed_with"),
                row(
                        "a name that is none",
                        UNIQUE + ",\"event_names\":[\"a\",7]",
                        "argument_error /event_names/1 bad_format"),
                row(
                        "an event that is none of its names",
                        UNIQUE + ",\"event_name\":\"c\",\"event_names\":[\"a\",\"b\"]",
                        "validation /event_name not_allowed_with"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"attributes", "times"})
    void each_fault_has_its_code_and_its_place(String what, String members, String expected) {
        assertThat(refusal(house, campaign, members)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consecutive")
    @Fact("BEH-26")
    void days_on_end_need_two_days_and_a_period_of_days(String what, String members, String expected) {
        assertThat(refusal(house, campaign, members)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uniques")
    @Fact("BEH-27")
    void a_unique_has_keys_but_no_period(String what, String members, String expected) {
        assertThat(refusal(house, campaign, members)).as(what).isEqualTo(expected);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(refusal(
                        house,
                        campaign,
                        "\"name\":\"\",\"type\":\"composite\",\"points\":-1,\"goals\":[{\"type\":\"count\"}],"
                                + "\"outcomes\":[{\"type\":\"tag\"}],\"prerequisite\":{\"behavior_id\":5},\"x\":1"))
                .isEqualTo("argument_error /name out_of_range, /points out_of_range, /goals/0/event_name required,"
                        + " /prerequisite/behavior_id not_found, /outcomes/0/tag required, /x unknown_attribute");
    }

    private static String window(String from, String to) {
        return ",\"qualifying_starts_at\":\"" + from + "\",\"qualifying_ends_at\":\"" + to + "\"";
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"e" + i + "\"").collect(Collectors.joining(","));
    }

    private static Arguments row(String what, String members, String expected) {
        return Arguments.of(what, members, expected);
    }
}
