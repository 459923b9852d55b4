package dev.freestone.json;

import dev.freestone.engagement.BehaviorLimits;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.NameKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Behaviors of a customer on the wire. Source: docs/spec/engagement-behaviors.md 3.4, engagement-campaigns.md 8.2. */
final class BehaviorJson {
    private static final long LONGEST_PERIOD = 315_360_000;

    private BehaviorJson() {}

    /** The short form of {@code progress}. */
    static List<Map<String, @Nullable Object>> list(List<BehaviorView> behaviors) {
        return behaviors.stream().map(BehaviorJson::brief).toList();
    }

    private static Map<String, @Nullable Object> brief(BehaviorView view) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("behavior_id", view.id().value());
        map.put("external_behavior_id", view.externalId());
        map.put("event_name", view.eventName());
        map.put("name", view.name());
        map.put("progress", view.shape().progress());
        map.put("goal", view.shape().goal());
        return map;
    }

    /** The map by name key; V1 names the host's id in each. */
    static Map<String, @Nullable Object> map(List<BehaviorView> behaviors, boolean withExternalId) {
        List<String> keys = keys(behaviors);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            BehaviorView view = behaviors.get(i);
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            if (withExternalId) {
                object.put("external_behavior_id", view.externalId());
            }
            object.putAll(shape(view.shape()));
            map.put(keys.get(i), object);
        }
        return map;
    }

    /** The name keys of behaviors, made distinct in their order. */
    static List<String> keys(List<BehaviorView> behaviors) {
        return NameKeys.distinct(
                behaviors.stream().map(view -> NameKeys.of(view.name())).toList());
    }

    /** The V2 form. */
    static Map<String, @Nullable Object> shape(BehaviorShape shape) {
        return shape instanceof BehaviorShape.Leaf leaf ? leaf(leaf) : composite((BehaviorShape.Composite) shape);
    }

    private static Map<String, @Nullable Object> leaf(BehaviorShape.Leaf leaf) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("event_name", leaf.eventName());
        map.put("type", leaf.type());
        map.put("points", leaf.points());
        limits(map, leaf.limits(), number(leaf.limits().period()));
        map.put("achieved", leaf.counts().achieved());
        map.put("current_count", leaf.counts().current());
        map.put("total_count", leaf.counts().total());
        return map;
    }

    private static Map<String, @Nullable Object> composite(BehaviorShape.Composite composite) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", "composite");
        map.put("points", composite.points());
        map.put("achieved", composite.achieved());
        limits(map, composite.limits(), composite.limits().period().orElse(LONGEST_PERIOD));
        map.put("goals", goals(composite.goals()));
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        composite.groups().forEach((id, group) -> groups.put(id, group(group)));
        map.put("groups", groups);
        return map;
    }

    private static void limits(Map<String, @Nullable Object> map, BehaviorLimits limits, @Nullable Long period) {
        map.put("max_times_repeatable", number(limits.maxTimesRepeatable()));
        map.put("max_times_repeatable_per_period", number(limits.maxTimesRepeatablePerPeriod()));
        map.put("period", period);
        map.put("min_time_between_events", number(limits.minTimeBetweenEvents()));
        map.put("consecutive", limits.consecutive());
    }

    private static Map<String, @Nullable Object> goals(List<BehaviorShape.Goal> goals) {
        List<String> keys = goalKeys(goals);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), goal(goals.get(i)));
        }
        return map;
    }

    /** What goals are called in the order of their definition. */
    static List<String> goalKeys(List<BehaviorShape.Goal> goals) {
        return NameKeys.distinct(
                goals.stream().map(goal -> goal.progress().eventName()).toList());
    }

    private static Map<String, @Nullable Object> goal(BehaviorShape.Goal goal) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", "goal");
        map.put("points", goal.points());
        map.put("completed", goal.completed());
        map.put("required", goal.required());
        map.put("earn_count", goal.earnCount());
        map.put("group_id", goal.groupId());
        map.put("progress", leaf(goal.progress()));
        return map;
    }

    private static Map<String, @Nullable Object> group(BehaviorShape.Group group) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", "group");
        map.put("current_count", group.current());
        map.put("total_count", group.total());
        map.put("num_goals", group.goals());
        map.put("completed", group.completed());
        return map;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
