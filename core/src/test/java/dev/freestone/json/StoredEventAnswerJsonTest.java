package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.freestone.engagement.FrequencyCap;
import dev.freestone.engagement.Impression;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Stored answers come back as they were. The seed is part of every message. */
class StoredEventAnswerJsonTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_129L);

    @Test
    void an_answer_that_is_read_equals_the_one_that_was_written() {
        for (int run = 0; run < 500; run++) {
            EventAnswer answer = new Answers(new Random(SEED + run)).answer();
            Document stored = StoredEventAnswerJson.document(answer);

            assertThat(StoredEventAnswerJson.read(stored))
                    .as("seed %d run %d", SEED, run)
                    .isEqualTo(answer);
            assertThat(EventAnswers.of(StoredEventAnswerJson.read(stored)))
                    .as("seed %d run %d", SEED, run)
                    .isEqualTo(EventAnswers.of(answer));
            assertThat(StoredEventAnswerJson.document(StoredEventAnswerJson.read(stored)))
                    .as("seed %d run %d", SEED, run)
                    .isEqualTo(stored);
        }
    }

    @Test
    void a_request_that_accepted_none_is_told_from_one_that_was_evaluated_at_once() {
        for (OptionalInt accepted : List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1))) {
            EventAnswer answer = new EventAnswer(false, accepted, List.of(), 5, 0, List.of(), List.of(), List.of());

            assertThat(StoredEventAnswerJson.read(StoredEventAnswerJson.document(answer)))
                    .isEqualTo(answer);
        }
    }

    @Test
    void a_damaged_document_is_refused_without_its_content() {
        assertThatThrownBy(() -> StoredEventAnswerJson.read(Document.of("{\"duplicate\":\"s3cret\"}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("duplicate")
                .hasMessageNotContaining("s3cret");
    }

    /** Makes answers of all kinds. */
    private static final class Answers {
        private final Random random;

        Answers(Random random) {
            this.random = random;
        }

        EventAnswer answer() {
            return new EventAnswer(
                    random.nextBoolean(),
                    random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty(),
                    some(this::result),
                    number(),
                    number(),
                    some(this::change),
                    some(this::outcome),
                    some(this::notification));
        }

        private EventResult result() {
            return new EventResult(
                    text(),
                    maybe(this::text),
                    one(List.of(EventDisposition.values())),
                    some(() -> EngagementCampaignId.of(1 + number())));
        }

        private BehaviorChange change() {
            return new BehaviorChange(EngagementCampaignId.of(1 + number()), view(), view());
        }

        private BehaviorView view() {
            return new BehaviorView(
                    AchievementId.of(1 + number()),
                    text(),
                    text(),
                    text(),
                    random.nextBoolean() ? leaf() : composite());
        }

        private BehaviorShape.Leaf leaf() {
            return new BehaviorShape.Leaf(
                    text(),
                    one(List.of("count", "unique")),
                    number(),
                    limits(),
                    new BehaviorCounts(number(), number(), number()));
        }

        private BehaviorShape composite() {
            Map<String, BehaviorShape.Group> groups = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                groups.put(text(), new BehaviorShape.Group(number(), number(), number(), random.nextBoolean()));
            }
            return new BehaviorShape.Composite(number(), number(), limits(), some(this::goal), groups);
        }

        private BehaviorShape.Goal goal() {
            return new BehaviorShape.Goal(
                    number(), random.nextBoolean(), random.nextBoolean(), number(), text(), leaf());
        }

        private BehaviorLimits limits() {
            return new BehaviorLimits(longs(), longs(), longs(), longs(), random.nextBoolean());
        }

        private OutcomeResult outcome() {
            Map<String, String> details = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                details.put(text(), text());
            }
            return new OutcomeResult(
                    EngagementCampaignId.of(1 + number()),
                    AchievementId.of(1 + number()),
                    random.nextBoolean() ? OptionalInt.of(random.nextInt(50)) : OptionalInt.empty(),
                    number(),
                    random.nextInt(21),
                    text(),
                    maybe(this::text),
                    longs(),
                    details);
        }

        private EventNotification notification() {
            boolean tile = random.nextBoolean();
            AdUnit unit = new AdUnit(
                    AdUnitId.of(1 + number()),
                    AdGroupId.of(1 + number()),
                    text(),
                    tile ? AdType.INTERNAL_TILE : AdType.INTERNAL_BEHAVIOR,
                    tile ? Optional.of(look()) : Optional.empty(),
                    Optional.empty(),
                    maybe(() -> new UnitDelivery.Triggered(
                            AchievementId.of(1 + number()),
                            maybe(() -> Instant.ofEpochSecond(number())),
                            maybe(() -> Instant.ofEpochSecond(number())),
                            number())));
            return new EventNotification(
                    unit,
                    EngagementCampaignId.of(1 + number()),
                    AchievementId.of(1 + number()),
                    text(),
                    number(),
                    tile ? shown() : new CreativeTemplate.Page(AdType.INTERNAL_BEHAVIOR, text()));
        }

        private TileLook look() {
            return new TileLook(
                    Map.of("header", text()),
                    number(),
                    maybe(this::action),
                    random.nextBoolean(),
                    maybe(this::text),
                    maybe(() -> new FrequencyCap(number(), number())));
        }

        private CreativeTemplate shown() {
            return new CreativeTemplate.Tile(
                    Map.of("header", text(), "description", text()),
                    number(),
                    new CreativeTemplate.TileLink(
                            maybe(this::action), text(), new Impression(AdUnitId.of(1 + number()), text())));
        }

        private TileAction action() {
            return new TileAction(text(), maybe(this::text), maybe(this::text));
        }

        private <T> List<T> some(Supplier<T> make) {
            List<T> made = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                made.add(make.get());
            }
            return made;
        }

        private <T> Optional<T> maybe(Supplier<T> make) {
            return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private OptionalLong longs() {
            return random.nextBoolean() ? OptionalLong.of(number()) : OptionalLong.empty();
        }

        private long number() {
            return random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(Integer.MAX_VALUE);
        }

        private String text() {
            return one(List.of("", " ", "a", "é\"\\\n", "null", "7", "a/b~c", "😀")) + random.nextInt(50);
        }
    }
}
