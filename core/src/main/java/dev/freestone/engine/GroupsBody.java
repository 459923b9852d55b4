package dev.freestone.engine;

import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.CompositeRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads how many goals of each group a behavior needs. */
final class GroupsBody {
    private GroupsBody() {}

    /** By group, in the order in which goals name them; then those that no goal names, which are refused elsewhere. */
    static Map<String, Long> read(
            BodyReader body, List<AchievementTask.Goal> goals, Optional<AchievementTask.Composite> stored) {
        Change<Map<String, OptionalLong>> change = given(body);
        Map<String, OptionalLong> wanted =
                change.fold(() -> stored.map(GroupsBody::chosen).orElse(Map.of()), Map::of, given -> given);
        Map<String, Long> totals = new LinkedHashMap<>();
        CompositeRules.sizes(goals)
                .forEach((id, size) -> totals.put(
                        id, wanted.getOrDefault(id, OptionalLong.empty()).orElse(size)));
        if (Changes.given(change) != null) {
            wanted.forEach((id, total) -> totals.putIfAbsent(id, total.orElse(0)));
        }
        return totals;
    }

    /** Groups of which not all goals are needed; the others need all of what they get. */
    private static Map<String, OptionalLong> chosen(AchievementTask.Composite stored) {
        Map<String, Long> sizes = CompositeRules.sizes(stored.goals());
        Map<String, OptionalLong> chosen = new LinkedHashMap<>();
        stored.groups().forEach((id, total) -> {
            if (!total.equals(sizes.get(id))) {
                chosen.put(id, OptionalLong.of(total));
            }
        });
        return chosen;
    }

    private static Change<Map<String, OptionalLong>> given(BodyReader body) {
        List<String> ids = body.any("groups") instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
        return body.object("groups", groups -> {
            Map<String, OptionalLong> totals = new LinkedHashMap<>();
            for (String id : ids) {
                OptionalLong total = groups.object(
                                id, group -> Wants.number(group.longNumber("total_count"), OptionalLong.empty()))
                        .applyTo(Optional.empty())
                        .orElse(OptionalLong.empty());
                totals.put(id, total);
            }
            return totals;
        });
    }
}
