package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.BehaviorCounts;
import dev.freestone.engagement.BehaviorLimits;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.EventResult;
import dev.freestone.engagement.Impression;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TileAction;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What posted events are answered, beside files with the members of the sample in its order. */
class EventAnswersTest {
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(16);
    private static final AchievementId BEHAVIOR = AchievementId.of(9);
    private static final String NAME = "read article";

    @Test
    void has_the_shape_of_the_sample() {
        BehaviorLimits daily = new BehaviorLimits(
                OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(86_400), OptionalLong.empty(), false);
        EventAnswer answer = new EventAnswer(
                false,
                OptionalInt.empty(),
                List.of(
                        result("read_article", "1234", EventDisposition.COUNTED, CAMPAIGN),
                        new EventResult("visit", Optional.empty(), EventDisposition.IGNORED, List.of()),
                        result("visit", "V-1", EventDisposition.TOO_LATE),
                        result("purchase", "A-1", EventDisposition.DUPLICATE)),
                120,
                20,
                List.of(new BehaviorChange(
                        CAMPAIGN,
                        view(NAME, leaf("read_article", "count", 20, daily, new BehaviorCounts(0, 2, 3))),
                        view(NAME, leaf("read_article", "count", 20, daily, new BehaviorCounts(1, 0, 3))))),
                List.of(
                        outcome(0, "points", Optional.empty(), OptionalLong.of(20), Map.of()),
                        outcome(
                                1,
                                "offer",
                                Optional.of("total_available"),
                                OptionalLong.empty(),
                                Map.of("offer_id", "4")),
                        outcome(
                                2,
                                "offer",
                                Optional.empty(),
                                OptionalLong.empty(),
                                Map.of("user_offer_id", "71", "offer_id", "5")),
                        outcome(3, "promo_code", Optional.empty(), OptionalLong.empty(), Map.of("code", "0042"))),
                List.of(
                        notification(31, AdType.INTERNAL_TILE, tile()),
                        notification(
                                32,
                                AdType.INTERNAL_FULL_PAGE,
                                new CreativeTemplate.Page(AdType.INTERNAL_FULL_PAGE, "https://e.example/page"))));

        assertSame(answer, "events-counted.json");
    }

    @Test
    @Fact("BEH-33")
    void names_goals_and_behaviors_apart_and_says_that_it_is_an_earlier_answer() {
        BehaviorView race = view("BigRace", race(2, true));
        BehaviorView other = new BehaviorView(
                AchievementId.of(3),
                "guid",
                "purchase",
                "big-race",
                leaf("purchase", "unique", 0, BehaviorLimits.NONE, new BehaviorCounts(0, 2, 3)));
        BehaviorView otherBefore = new BehaviorView(
                AchievementId.of(3),
                "guid",
                "purchase",
                "big-race",
                leaf("purchase", "unique", 0, BehaviorLimits.NONE, new BehaviorCounts(0, 1, 3)));
        EventAnswer answer = new EventAnswer(
                true,
                OptionalInt.empty(),
                List.of(result("purchase", "A-1", EventDisposition.COUNTED, CAMPAIGN, EngagementCampaignId.of(17))),
                54,
                4,
                List.of(
                        new BehaviorChange(CAMPAIGN, view("BigRace", race(1, false)), race),
                        new BehaviorChange(EngagementCampaignId.of(17), otherBefore, other)),
                List.of(new OutcomeResult(
                        CAMPAIGN,
                        BEHAVIOR,
                        OptionalInt.of(1),
                        2,
                        0,
                        "points",
                        Optional.empty(),
                        OptionalLong.of(4),
                        Map.of())),
                List.of());

        assertSame(answer, "events-composite.json");
    }

    @Test
    void events_that_are_evaluated_later_are_only_counted() {
        assertThat(accepted(false, 2, EventDisposition.ACCEPTED)).contains("{\"status\":\"ok\",\"accepted\":2}");
        assertThat(accepted(true, 2, EventDisposition.ACCEPTED))
                .contains("{\"status\":\"ok\",\"accepted\":2,\"duplicate\":true}");
        assertThat(accepted(false, 0, EventDisposition.DUPLICATE)).contains("{\"status\":\"ok\",\"accepted\":0}");
        assertThat(accepted(true, 0, EventDisposition.DUPLICATE))
                .contains("{\"status\":\"ok\",\"accepted\":0,\"duplicate\":true}");
    }

    private static Optional<String> accepted(boolean duplicate, int count, EventDisposition disposition) {
        EventAnswer answer = new EventAnswer(
                duplicate,
                OptionalInt.of(count),
                List.of(result("visit", "V-1", disposition)),
                5,
                0,
                List.of(),
                List.of(),
                List.of());
        return EventAnswers.of(answer).body();
    }

    @Test
    void an_answer_without_changes_has_all_members() {
        EventAnswer empty =
                new EventAnswer(false, OptionalInt.empty(), List.of(), 5, 0, List.of(), List.of(), List.of());

        assertThat(EventAnswers.of(empty).body()).contains("""
                {"status":"ok","results":[],"user":{"available_points":5,"delta_points":0},"behaviors":{},"deltas":{},\
                "outcomes":[],"notifications":[]}""");
    }

    private static BehaviorShape race(long done, boolean second) {
        return new BehaviorShape.Composite(
                50,
                1,
                BehaviorLimits.NONE,
                List.of(goal(4, true, 2), goal(0, second, second ? 1 : 0)),
                Map.of("0", new BehaviorShape.Group(done, 3, 2, false)));
    }

    private static BehaviorShape.Goal goal(long points, boolean completed, long achieved) {
        return new BehaviorShape.Goal(
                points,
                completed,
                true,
                1,
                "0",
                leaf("purchase", "count", points, BehaviorLimits.NONE, new BehaviorCounts(achieved, 0, 1)));
    }

    private static BehaviorShape.Leaf leaf(
            String event, String type, long points, BehaviorLimits limits, BehaviorCounts counts) {
        return new BehaviorShape.Leaf(event, type, points, limits, counts);
    }

    private static BehaviorView view(String name, BehaviorShape shape) {
        return new BehaviorView(BEHAVIOR, "guid", "label", name, shape);
    }

    private static EventResult result(
            String name, String transactionId, EventDisposition disposition, EngagementCampaignId... campaigns) {
        return new EventResult(name, Optional.of(transactionId), disposition, List.of(campaigns));
    }

    private static OutcomeResult outcome(
            int index, String type, Optional<String> skipped, OptionalLong amount, Map<String, String> details) {
        return new OutcomeResult(CAMPAIGN, BEHAVIOR, OptionalInt.empty(), 1, index, type, skipped, amount, details);
    }

    private static CreativeTemplate tile() {
        return new CreativeTemplate.Tile(
                Map.of("header", "Well read"),
                20,
                new CreativeTemplate.TileLink(
                        Optional.of(new TileAction("campaign", Optional.empty(), Optional.empty())),
                        "https://e.example/seen",
                        new Impression(AdUnitId.of(31), "2f6c0b1e-9f0a-4f0e-9f8a-0d7a5b1c2d3e")));
    }

    private static EventNotification notification(long unit, AdType type, CreativeTemplate template) {
        AdUnit shown = new AdUnit(
                AdUnitId.of(unit),
                AdGroupId.of(unit),
                "unit",
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new EventNotification(shown, CAMPAIGN, BEHAVIOR, NAME, 1, template);
    }

    private static void assertSame(EventAnswer answer, String golden) {
        WireAnswer sent = EventAnswers.of(answer);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body()).contains(JsonText.write(JsonText.parse(file(golden))));
    }

    private static String file(String name) {
        try (InputStream in = EventAnswersTest.class.getResourceAsStream("/engagement/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
