package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of behaviors that ask for several things. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 3.2.
 */
public final class CompositeRules {
    /** The greatest number of goals. */
    public static final int MAX_GOALS = 50;

    /** The greatest number of groups. */
    public static final int MAX_GROUPS = 10;

    /** The greatest number of completions of a goal that a round needs. */
    public static final long MAX_EARN_COUNT = 1_000;

    private CompositeRules() {}

    /**
     * What is wrong with goals and groups taken together; each goal is judged alone before.
     *
     * @param path where the behavior stands, such as {@code /achievement}
     * @param composite goals and groups; a group that no goal belongs to is one of its violations
     * @return every violation
     */
    public static List<Violation> violations(String path, AchievementTask.Composite composite) {
        List<Violation> found = new ArrayList<>();
        List<AchievementTask.Goal> goals = composite.goals();
        if (goals.isEmpty() || goals.size() > MAX_GOALS) {
            found.add(range(path + "/goals", goals.size() + " goals, give 1 to " + MAX_GOALS));
        }
        long keys = goals.stream()
                .filter(goal -> goal.leaf().type() == LeafType.UNIQUE)
                .mapToLong(goal -> goal.leaf().totalCount())
                .sum();
        if (keys > AchievementRules.MAX_KEYS) {
            found.add(range(
                    path + "/goals",
                    "the unique goals ask for " + keys + " keys together, give at most " + AchievementRules.MAX_KEYS));
        }
        if (composite.groups().size() > MAX_GROUPS) {
            found.add(range(path + "/groups", composite.groups().size() + " groups, give at most " + MAX_GROUPS));
        }
        Map<String, Long> sizes = sizes(goals);
        composite.groups().forEach((id, total) -> {
            String at = path + "/groups/" + id.replace("~", "~0").replace("/", "~1");
            long required = goals.stream()
                    .filter(goal -> goal.groupId().equals(id) && goal.required())
                    .count();
            group(found, at, total, Math.max(1, required), sizes.getOrDefault(id, 0L));
        });
        return found;
    }

    /**
     * How many goals each group has.
     *
     * @param goals in the order of their definition
     * @return by id, in the order in which the goals name them
     */
    public static Map<String, Long> sizes(List<AchievementTask.Goal> goals) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        goals.forEach(goal -> sizes.merge(goal.groupId(), 1L, Long::sum));
        return sizes;
    }

    private static void group(List<Violation> found, String at, long total, long least, long size) {
        if (size == 0) {
            found.add(Violation.of(at, ViolationCode.NOT_ALLOWED_WITH, "no goal belongs to it, leave it out"));
        } else if (total < least || total > size) {
            found.add(range(
                    at + "/total_count",
                    "give " + least + " or more for required goals, at most its " + size + " goals"));
        }
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
