package dev.freestone.json;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.json.text.InstantText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of definitions of behaviors, as it is sent and answered. Progress has a form of its own. Static and thread-safe.
 * Source: docs/spec/engagement-behaviors.md 3.1, 3.2.
 */
public final class AchievementJson {
    private AchievementJson() {}

    /**
     * All of a behavior, defaults included.
     *
     * @param achievement the behavior
     * @return the members that its type has, with {@code id} and {@code effective_from}, which a caller cannot set
     */
    public static Map<String, @Nullable Object> toMap(Achievement achievement) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", achievement.id().value());
        out.put("name", achievement.name());
        out.put("type", achievement.type().code());
        out.put("external_behavior_id", achievement.externalId());
        out.put("event_name", achievement.eventName());
        out.put("points", achievement.points());
        if (achievement.task() instanceof AchievementTask.Leaf leaf) {
            leaf(out, leaf);
        } else if (achievement.task() instanceof AchievementTask.Composite composite) {
            composite(out, composite);
        }
        out.put("qualifying_starts_at", text(achievement.qualifying().startsAt()));
        out.put("qualifying_ends_at", text(achievement.qualifying().endsAt()));
        out.put(
                "prerequisite",
                achievement.prerequisite().map(AchievementJson::prerequisite).orElse(null));
        out.put(
                "outcomes",
                achievement.outcomes().stream().map(OutcomeJson::toMap).toList());
        out.put("effective_from", text(achievement.effectiveFrom()));
        return out;
    }

    /**
     * What must be done before a behavior.
     *
     * @param prerequisite another behavior and how long to wait after it
     * @return {@code behavior_id required_wait sequence_timeframe}
     */
    public static Map<String, @Nullable Object> prerequisite(Achievement.Prerequisite prerequisite) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("behavior_id", prerequisite.behavior().value());
        out.put("required_wait", prerequisite.requiredWait());
        out.put("sequence_timeframe", StoredNumbers.orNull(prerequisite.sequenceTimeframe()));
        return out;
    }

    private static void leaf(Map<String, @Nullable Object> out, AchievementTask.Leaf leaf) {
        if (leaf.type() == LeafType.UNIQUE) {
            out.put("event_names", leaf.eventNames());
            out.put("unique_key", leaf.uniqueKey().orElse(null));
        }
        out.put("total_count", leaf.totalCount());
        out.put("max_times_repeatable", StoredNumbers.orNull(leaf.limits().maxTimesRepeatable()));
        if (leaf.type() == LeafType.COUNT) {
            period(out, leaf.limits());
            pace(out, leaf.pace());
        }
        out.put("conditions", leaf.conditions().isEmpty() ? null : leaf.conditions());
    }

    private static void pace(Map<String, @Nullable Object> out, EventPace pace) {
        out.put("min_time_between_events", StoredNumbers.orNull(pace.minTimeBetweenEvents()));
        out.put("consecutive", pace.consecutive());
        out.put(
                "max_event_rate",
                pace.maxEventRate()
                        .map(rate -> {
                            Map<String, @Nullable Object> map = new LinkedHashMap<>();
                            map.put("count", rate.count());
                            map.put("period", rate.period());
                            return map;
                        })
                        .orElse(null));
    }

    private static void composite(Map<String, @Nullable Object> out, AchievementTask.Composite composite) {
        out.put("max_times_repeatable", StoredNumbers.orNull(composite.limits().maxTimesRepeatable()));
        period(out, composite.limits());
        out.put("goals", composite.goals().stream().map(AchievementJson::goal).toList());
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        composite.groups().forEach((id, total) -> groups.put(id, Map.of("total_count", total)));
        out.put("groups", groups);
    }

    private static Map<String, @Nullable Object> goal(AchievementTask.Goal goal) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("event_name", goal.leaf().eventNames().get(0));
        out.put("type", goal.leaf().type().code());
        out.put("points", goal.points());
        out.put("required", goal.required());
        out.put("earn_count", goal.earnCount());
        out.put("group_id", goal.groupId());
        leaf(out, goal.leaf());
        return out;
    }

    private static void period(Map<String, @Nullable Object> out, RepeatLimits limits) {
        out.put("max_times_repeatable_per_period", StoredNumbers.orNull(limits.maxTimesRepeatablePerPeriod()));
        out.put("period", StoredNumbers.orNull(limits.period()));
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(InstantText::of).orElse(null);
    }
}
