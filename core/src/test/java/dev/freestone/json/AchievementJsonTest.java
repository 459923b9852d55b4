package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventRate;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.OfferId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What definitions of behaviors look like, beside a file, and whether they are read back as they were. */
class AchievementJsonTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T00:00:00Z");
    private static final AchievementTask.Leaf COUNT = new AchievementTask.Leaf(
            LeafType.COUNT,
            List.of("purchase"),
            Optional.empty(),
            3,
            Map.of("event.context.amount", Map.of("$gte", 100L)),
            new RepeatLimits(OptionalLong.of(5), OptionalLong.of(2), OptionalLong.of(86_400)),
            new EventPace(OptionalLong.of(60), false, Optional.of(new EventRate(4, 3_600))));
    private static final AchievementTask.Leaf UNIQUE = new AchievementTask.Leaf(
            LeafType.UNIQUE,
            List.of("visit", "call"),
            Optional.of("store"),
            2,
            Map.of(),
            RepeatLimits.NONE,
            EventPace.ANY);

    private static final Achievement COUNTED = achievement(1, COUNT);
    private static final Achievement COLLECTED = achievement(2, UNIQUE);
    private static final Achievement COMPOSED = achievement(
            3,
            new AchievementTask.Composite(
                    RepeatLimits.NONE,
                    List.of(
                            new AchievementTask.Goal(COUNT, 4, true, 1, "0"),
                            new AchievementTask.Goal(UNIQUE, 0, false, 2, "extra")),
                    Map.of("0", 1L)));
    private static final Achievement FULL = new Achievement(
            AchievementId.of(4),
            "Full",
            "0f4d4f9c-2b0b-4b0e-9d6c-6e8b8b0f7a14",
            "purchase",
            20,
            COUNT,
            new Achievement.Qualifying(Optional.of(WED_2024_05_01), Optional.of(WED_2024_05_01.plusSeconds(60))),
            Optional.of(new Achievement.Prerequisite(AchievementId.of(1), 3_600, OptionalLong.of(7_200))),
            Optional.of(WED_2024_05_01.plusNanos(250_000)),
            List.of(
                    new Outcome.Points(new PointsAmount.Fixed(100)),
                    new Outcome.Points(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500)),
                    new Outcome.IssuedOffer(OfferId.of(1)),
                    new Outcome.AssignedTag("vip", OptionalLong.empty()),
                    new Outcome.AssignedTag("hot", OptionalLong.of(86_400)),
                    new Outcome.RaisedEvent("x", Map.of("channel", "app")),
                    new Outcome.PromoCode("SPRING")));

    @Test
    void definitions_have_every_member_of_their_type() throws IOException {
        assertThat(JsonText.parse(JsonText.write(List.of(
                        AchievementJson.toMap(COUNTED),
                        AchievementJson.toMap(COLLECTED),
                        AchievementJson.toMap(COMPOSED),
                        AchievementJson.toMap(FULL)))))
                .isEqualTo(golden());
    }

    @Test
    void an_answer_has_an_envelope() {
        assertThat(JsonText.parse(EngagementAnswers.achievement(COUNTED).body().orElseThrow()))
                .isEqualTo(JsonText.parse(
                        JsonText.write(Map.of("status", "ok", "achievement", AchievementJson.toMap(COUNTED)))));
    }

    @Test
    void what_is_stored_is_read_back() {
        for (Achievement each : List.of(COUNTED, COLLECTED, COMPOSED, FULL)) {
            String stored = JsonText.write(StoredAchievementJson.toMap(each));
            assertThat(StoredAchievementJson.read(new StoredObject("achievement", JsonText.parseObject(stored))))
                    .isEqualTo(each);
        }
    }

    private static Achievement achievement(long id, AchievementTask task) {
        return new Achievement(
                AchievementId.of(id),
                "Behavior " + id,
                "0f4d4f9c-2b0b-4b0e-9d6c-6e8b8b0f7a1" + id,
                task instanceof AchievementTask.Leaf leaf ? leaf.eventNames().get(0) : "label",
                20,
                task,
                Achievement.Qualifying.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Object golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AchievementJsonTest.class.getResourceAsStream("/engagement/achievements.json"))) {
            return Objects.requireNonNull(JsonText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
