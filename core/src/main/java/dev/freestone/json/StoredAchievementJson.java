package dev.freestone.json;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.EventRate;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.model.engagement.AchievementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The stored form of behaviors: all members of the wire form. Static and thread-safe. */
final class StoredAchievementJson {
    private StoredAchievementJson() {}

    static Map<String, @Nullable Object> toMap(Achievement achievement) {
        return AchievementJson.toMap(achievement);
    }

    static Achievement read(StoredObject in) {
        String eventName = in.text("event_name");
        AchievementTask task = switch (in.code("type", AchievementType::parse)) {
            case COUNT -> leaf(in, LeafType.COUNT, List.of(eventName));
            case UNIQUE -> leaf(in, LeafType.UNIQUE, in.codes("event_names", Optional::of));
            case COMPOSITE -> composite(in);
        };
        return new Achievement(
                AchievementId.of(in.number("id")),
                in.text("name"),
                in.text("external_behavior_id"),
                eventName,
                in.number("points"),
                task,
                new Achievement.Qualifying(
                        in.optionalInstant("qualifying_starts_at"), in.optionalInstant("qualifying_ends_at")),
                in.optionalObject("prerequisite").map(StoredAchievementJson::prerequisite),
                in.optionalInstant("effective_from"),
                in.objects("outcomes").stream().map(StoredOutcomeJson::read).toList());
    }

    private static Achievement.Prerequisite prerequisite(StoredObject in) {
        return new Achievement.Prerequisite(
                AchievementId.of(in.number("behavior_id")),
                in.number("required_wait"),
                StoredNumbers.optional(in, "sequence_timeframe"));
    }

    private static AchievementTask.Leaf leaf(StoredObject in, LeafType type, List<String> names) {
        boolean counts = type == LeafType.COUNT;
        return new AchievementTask.Leaf(
                type,
                names,
                in.optionalText("unique_key"),
                in.number("total_count"),
                StoredNumbers.map(in, "conditions"),
                limits(in),
                new EventPace(
                        StoredNumbers.optional(in, "min_time_between_events"),
                        counts && in.truth("consecutive"),
                        in.optionalObject("max_event_rate")
                                .map(rate -> new EventRate(rate.number("count"), rate.number("period")))));
    }

    private static AchievementTask.Composite composite(StoredObject in) {
        StoredObject groups = in.object("groups");
        Map<String, Long> totals = new LinkedHashMap<>();
        groups.members().keySet().forEach(id -> totals.put(id, groups.object(id).number("total_count")));
        return new AchievementTask.Composite(
                limits(in),
                in.objects("goals").stream().map(StoredAchievementJson::goal).toList(),
                totals);
    }

    private static AchievementTask.Goal goal(StoredObject in) {
        LeafType type = in.code("type", LeafType::parse);
        List<String> names =
                type == LeafType.COUNT ? List.of(in.text("event_name")) : in.codes("event_names", Optional::of);
        return new AchievementTask.Goal(
                leaf(in, type, names),
                in.number("points"),
                in.truth("required"),
                in.number("earn_count"),
                in.text("group_id"));
    }

    private static RepeatLimits limits(StoredObject in) {
        OptionalLong max = StoredNumbers.optional(in, "max_times_repeatable");
        OptionalLong perPeriod = StoredNumbers.optional(in, "max_times_repeatable_per_period");
        return new RepeatLimits(max, perPeriod, StoredNumbers.optional(in, "period"));
    }
}
