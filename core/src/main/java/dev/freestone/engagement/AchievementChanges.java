package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a behavior is fixed from the first launch of its campaign on: everything but points and outcomes. Static and
 * thread-safe. Source: docs/spec/engagement-behaviors.md 3.1.
 */
public final class AchievementChanges {
    private static final Map<String, Function<Achievement, @Nullable Object>> OF_ALL = ofAll();
    private static final Map<String, Function<AchievementTask.Leaf, @Nullable Object>> OF_LEAF = ofLeaf();
    private static final Map<String, Function<AchievementTask.Composite, @Nullable Object>> OF_COMPOSITE =
            ofComposite();

    private AchievementChanges() {}

    /**
     * What is wrong with changing a behavior of a campaign that has been launched.
     *
     * @param path where the behavior stands, such as {@code /achievement}
     * @param current as it is stored
     * @param wanted as it is to be
     * @return one violation for each fixed attribute that differs
     */
    public static List<Violation> violations(String path, Achievement current, Achievement wanted) {
        return fixed(current, wanted).stream()
                .map(name -> Violation.of(
                        path + "/" + name,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "does not change once the campaign was launched, leave it out or repeat it"))
                .toList();
    }

    private static List<String> fixed(Achievement current, Achievement wanted) {
        List<String> names = differing(OF_ALL, current, wanted);
        if (current.task() instanceof AchievementTask.Leaf one && wanted.task() instanceof AchievementTask.Leaf other) {
            return one.type() == other.type() ? joined(names, differing(OF_LEAF, one, other)) : names;
        }
        if (current.task() instanceof AchievementTask.Composite one
                && wanted.task() instanceof AchievementTask.Composite other) {
            List<String> changed = differing(OF_COMPOSITE, one, other);
            // Groups follow from goals.
            return joined(
                    names,
                    changed.contains("goals")
                            ? changed.stream()
                                    .filter(name -> !name.equals("groups"))
                                    .toList()
                            : changed);
        }
        return names;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> List<String> differing(Map<String, Function<T, @Nullable Object>> attributes, T one, T other) {
        return attributes.entrySet().stream()
                .filter(each -> !Objects.equals(
                        each.getValue().apply(one), each.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<Achievement, @Nullable Object>> ofAll() {
        Map<String, Function<Achievement, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("name", Achievement::name);
        all.put("type", Achievement::type);
        all.put("external_behavior_id", Achievement::externalId);
        all.put("event_name", Achievement::eventName);
        all.put("max_times_repeatable", Achievement::maxTimesRepeatable);
        all.put("qualifying_starts_at", one -> one.qualifying().startsAt());
        all.put("qualifying_ends_at", one -> one.qualifying().endsAt());
        all.put("prerequisite", Achievement::prerequisite);
        return all;
    }

    private static Map<String, Function<AchievementTask.Leaf, @Nullable Object>> ofLeaf() {
        Map<String, Function<AchievementTask.Leaf, @Nullable Object>> all = new LinkedHashMap<>();
        // The one event of a count is its event_name.
        all.put("event_names", one -> one.type() == LeafType.UNIQUE ? one.eventNames() : Optional.empty());
        all.put("unique_key", AchievementTask.Leaf::uniqueKey);
        all.put("total_count", AchievementTask.Leaf::totalCount);
        all.put("max_times_repeatable_per_period", one -> one.limits().maxTimesRepeatablePerPeriod());
        all.put("period", one -> one.limits().period());
        all.put("min_time_between_events", one -> one.pace().minTimeBetweenEvents());
        all.put("consecutive", one -> one.pace().consecutive());
        all.put("max_event_rate", one -> one.pace().maxEventRate());
        all.put("conditions", AchievementTask.Leaf::conditions);
        return all;
    }

    private static Map<String, Function<AchievementTask.Composite, @Nullable Object>> ofComposite() {
        Map<String, Function<AchievementTask.Composite, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("max_times_repeatable_per_period", one -> one.limits().maxTimesRepeatablePerPeriod());
        all.put("period", one -> one.limits().period());
        all.put("goals", AchievementTask.Composite::goals);
        all.put("groups", AchievementTask.Composite::groups);
        return all;
    }
}
