package dev.freestone.json;

import dev.freestone.engagement.BehaviorCounts;
import dev.freestone.engagement.BehaviorLimits;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.model.engagement.AchievementId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored form of behaviors as customers saw them. Static and thread-safe. */
final class StoredBehaviorViewJson {
    private StoredBehaviorViewJson() {}

    static Map<String, @Nullable Object> toMap(BehaviorView view) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", view.id().value());
        out.put("external_id", view.externalId());
        out.put("event_name", view.eventName());
        out.put("name", view.name());
        if (view.shape() instanceof BehaviorShape.Leaf leaf) {
            out.put("leaf", leaf(leaf));
        } else if (view.shape() instanceof BehaviorShape.Composite composite) {
            out.put("composite", composite(composite));
        }
        return out;
    }

    static BehaviorView read(StoredObject in) {
        return new BehaviorView(
                AchievementId.of(in.number("id")),
                in.text("external_id"),
                in.text("event_name"),
                in.text("name"),
                in.optionalObject("leaf")
                        .<BehaviorShape>map(StoredBehaviorViewJson::readLeaf)
                        .orElseGet(() -> readComposite(in.object("composite"))));
    }

    private static Map<String, @Nullable Object> leaf(BehaviorShape.Leaf leaf) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("event_name", leaf.eventName());
        out.put("type", leaf.type());
        out.put("points", leaf.points());
        out.put("limits", limits(leaf.limits()));
        out.put("achieved", leaf.counts().achieved());
        out.put("current", leaf.counts().current());
        out.put("total", leaf.counts().total());
        return out;
    }

    private static BehaviorShape.Leaf readLeaf(StoredObject in) {
        return new BehaviorShape.Leaf(
                in.text("event_name"),
                in.text("type"),
                in.number("points"),
                readLimits(in.object("limits")),
                new BehaviorCounts(in.number("achieved"), in.number("current"), in.number("total")));
    }

    private static Map<String, @Nullable Object> composite(BehaviorShape.Composite composite) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("points", composite.points());
        out.put("achieved", composite.achieved());
        out.put("limits", limits(composite.limits()));
        out.put(
                "goals",
                composite.goals().stream().map(StoredBehaviorViewJson::goal).toList());
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        composite.groups().forEach((id, group) -> groups.put(id, group(group)));
        out.put("groups", groups);
        return out;
    }

    private static BehaviorShape.Composite readComposite(StoredObject in) {
        List<BehaviorShape.Goal> goals = in.objects("goals").stream()
                .map(StoredBehaviorViewJson::readGoal)
                .toList();
        StoredObject stored = in.object("groups");
        Map<String, BehaviorShape.Group> groups = new LinkedHashMap<>();
        stored.members().keySet().forEach(id -> groups.put(id, readGroup(stored.object(id))));
        return new BehaviorShape.Composite(
                in.number("points"), in.number("achieved"), readLimits(in.object("limits")), goals, groups);
    }

    private static Map<String, @Nullable Object> goal(BehaviorShape.Goal goal) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("points", goal.points());
        out.put("completed", goal.completed());
        out.put("required", goal.required());
        out.put("earn_count", goal.earnCount());
        out.put("group_id", goal.groupId());
        out.put("progress", leaf(goal.progress()));
        return out;
    }

    private static BehaviorShape.Goal readGoal(StoredObject in) {
        return new BehaviorShape.Goal(
                in.number("points"),
                in.truth("completed"),
                in.truth("required"),
                in.number("earn_count"),
                in.text("group_id"),
                readLeaf(in.object("progress")));
    }

    private static Map<String, @Nullable Object> group(BehaviorShape.Group group) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("current", group.current());
        out.put("total", group.total());
        out.put("goals", group.goals());
        out.put("completed", group.completed());
        return out;
    }

    private static BehaviorShape.Group readGroup(StoredObject in) {
        return new BehaviorShape.Group(
                in.number("current"), in.number("total"), in.number("goals"), in.truth("completed"));
    }

    private static Map<String, @Nullable Object> limits(BehaviorLimits limits) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("max", StoredNumbers.orNull(limits.maxTimesRepeatable()));
        out.put("max_per_period", StoredNumbers.orNull(limits.maxTimesRepeatablePerPeriod()));
        out.put("period", StoredNumbers.orNull(limits.period()));
        out.put("min_time", StoredNumbers.orNull(limits.minTimeBetweenEvents()));
        out.put("consecutive", limits.consecutive());
        return out;
    }

    private static BehaviorLimits readLimits(StoredObject in) {
        return new BehaviorLimits(
                StoredNumbers.optional(in, "max"),
                StoredNumbers.optional(in, "max_per_period"),
                StoredNumbers.optional(in, "period"),
                StoredNumbers.optional(in, "min_time"),
                in.truth("consecutive"));
    }
}
