package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventRate;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.model.engagement.AchievementId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behaviors of few names, keys and lengths, so that their rules meet; all of them bring points. The same seed gives the same ones. */
final class RandomCampaign {
    /** The days after it hold a change of clocks in New York. */
    static final Instant START = Instant.parse("2024-03-08T05:00:00Z");

    static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<Long> LENGTHS = List.of(3_600L, 5_400L, 86_400L, 172_800L, 259_200L);

    private final Random random;
    private final boolean raises;

    /** Whether some behaviors raise events, which others then count. */
    RandomCampaign(Random random, boolean raises) {
        this.random = random;
        this.raises = raises;
    }

    /** Up to four; each can have the one before it as its prerequisite. */
    List<Achievement> behaviors() {
        List<Achievement> all = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 1; i <= many; i++) {
            Optional<Achievement.Prerequisite> before = i > 1 && maybe(2)
                    ? Optional.of(new Achievement.Prerequisite(
                            AchievementId.of(i - 1L), maybe(3) ? one(LENGTHS) : 0, rarely(one(LENGTHS))))
                    : Optional.empty();
            all.add(behavior(i, before));
        }
        return all;
    }

    private Achievement behavior(long id, Optional<Achievement.Prerequisite> before) {
        AchievementTask task = maybe(2) ? leaf() : composite();
        boolean isUnique = task instanceof AchievementTask.Leaf one && one.type() == LeafType.UNIQUE;
        return new Achievement(
                AchievementId.of(id),
                "behavior " + id,
                new UUID(0, id).toString(),
                task instanceof AchievementTask.Leaf leaf ? leaf.eventNames().get(0) : "label",
                1 + random.nextInt(9),
                task,
                new Achievement.Qualifying(
                        maybe(6) ? Optional.of(START.plus(Duration.ofDays(1))) : Optional.empty(),
                        maybe(6) ? Optional.of(START.plus(Duration.ofDays(5))) : Optional.empty()),
                before.map(each -> isUnique
                        ? new Achievement.Prerequisite(each.behavior(), each.requiredWait(), OptionalLong.empty())
                        : each),
                Optional.empty(),
                raises && maybe(3) ? List.of(new Outcome.RaisedEvent(one(NAMES), Map.of("k", "k9"))) : List.of());
    }

    private AchievementTask composite() {
        List<AchievementTask.Goal> goals = new ArrayList<>();
        Map<String, Long> groups = new LinkedHashMap<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            boolean required = maybe(3);
            String group = one(List.of("0", "1"));
            goals.add(new AchievementTask.Goal(leaf(), 1 + random.nextInt(9), required, 1 + random.nextInt(2), group));
            groups.merge(group, 1L, (needed, more) -> required || maybe(2) ? needed + more : needed);
        }
        return new AchievementTask.Composite(new RepeatLimits(few(), few(), rarely(one(LENGTHS))), goals, groups);
    }

    private AchievementTask.Leaf leaf() {
        Map<String, @Nullable Object> conditions = maybe(4) ? Map.of("event.qty", Map.of("$lt", 4)) : Map.of();
        if (maybe(3)) {
            return new AchievementTask.Leaf(
                    LeafType.UNIQUE,
                    NAMES,
                    maybe(2) ? Optional.of("k") : Optional.empty(),
                    1 + random.nextInt(3),
                    conditions,
                    new RepeatLimits(few(), OptionalLong.empty(), OptionalLong.empty()),
                    EventPace.ANY);
        }
        boolean consecutive = maybe(4);
        return new AchievementTask.Leaf(
                LeafType.COUNT,
                List.of(one(NAMES)),
                Optional.empty(),
                1 + random.nextInt(4),
                conditions,
                new RepeatLimits(
                        few(),
                        few(),
                        OptionalLong.of(consecutive ? 345_600 : maybe(3) ? one(LENGTHS) : RepeatLimits.DEFAULT_PERIOD)),
                new EventPace(
                        rarely(one(List.of(1_800L, 7_200L))),
                        consecutive,
                        maybe(4) ? Optional.of(new EventRate(1 + random.nextInt(4), one(LENGTHS))) : Optional.empty()));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean maybe(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private OptionalLong few() {
        return rarely(1 + random.nextInt(4));
    }

    private OptionalLong rarely(long value) {
        return maybe(4) ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
