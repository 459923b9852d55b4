package dev.freestone.engagement;

import dev.freestone.targeting.TargetingWarning;
import dev.freestone.targeting.TargetingWarningCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Behaviors that their own limits let nobody complete: too much time between events, or too low a rate, for the window of a round.
 * Told when they are saved, never refused. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 3.1.
 */
public final class NeverCompletes {
    private static final long DAY = 86_400;

    private NeverCompletes() {}

    /**
     * What looks wrong with a behavior.
     *
     * @param achievement the behavior
     * @return a warning for each limit that leaves no way, at its place in the behavior, such as {@code /goals/0/max_event_rate}
     */
    public static List<TargetingWarning> warnings(Achievement achievement) {
        List<TargetingWarning> found = new ArrayList<>();
        OptionalLong timeframe = achievement
                .prerequisite()
                .map(Achievement.Prerequisite::sequenceTimeframe)
                .orElse(OptionalLong.empty());
        if (achievement.task() instanceof AchievementTask.Leaf leaf) {
            judge(found, "", leaf, window(timeframe, leaf.limits()), leaf.totalCount());
        } else if (achievement.task() instanceof AchievementTask.Composite composite) {
            OptionalLong round = window(timeframe, composite.limits());
            for (int i = 0; i < composite.goals().size(); i++) {
                AchievementTask.Goal goal = composite.goals().get(i);
                long one = goal.leaf().totalCount();
                judge(
                        found,
                        "/goals/" + i,
                        goal.leaf(),
                        round.isPresent() ? round : goal.leaf().limits().period(),
                        round.isPresent() ? one * goal.earnCount() : one);
            }
        }
        return found;
    }

    private static OptionalLong window(OptionalLong timeframe, RepeatLimits limits) {
        return timeframe.isPresent() ? timeframe : limits.period();
    }

    private static void judge(
            List<TargetingWarning> found, String path, AchievementTask.Leaf leaf, OptionalLong window, long needed) {
        if (leaf.type() != LeafType.COUNT || window.isEmpty()) {
            return;
        }
        EventPace pace = leaf.pace();
        if (pace.minTimeBetweenEvents().isPresent()
                && isTooSlow(window.getAsLong(), pace.minTimeBetweenEvents().getAsLong(), needed)) {
            found.add(warning(path + "/min_time_between_events"));
        }
        if (pace.maxEventRate()
                .filter(rate -> isTooLow(window.getAsLong(), rate, needed))
                .isPresent()) {
            found.add(warning(path + "/max_event_rate"));
        }
    }

    /** Whether (needed - 1) * gap >= window, which may be beyond 64 bits. */
    private static boolean isTooSlow(long window, long gap, long needed) {
        return needed - 1 >= (window - 1) / gap + 1;
    }

    /** Whether all buckets that a window can touch hold less than what is needed. */
    private static boolean isTooLow(long window, EventRate rate, long needed) {
        return buckets(window, rate.period()) <= (needed - 1) / rate.count();
    }

    /** At most so many, wherever the window begins. */
    private static long buckets(long window, long bucket) {
        boolean days = window % DAY == 0;
        if (days != (bucket % DAY == 0)) {
            // Local days and elapsed time differ by the shift of a zone, less than a day.
            return (Math.min(window, Long.MAX_VALUE - DAY) + DAY - 1) / bucket + 2;
        }
        long unit = days ? DAY : 1;
        long length = window / unit;
        // Days begin together with buckets of days, an elapsed window begins anywhere.
        return days ? Math.floorDiv(length - 2, bucket / unit) + 2 : (length - 1) / bucket + 2;
    }

    private static TargetingWarning warning(String pointer) {
        return new TargetingWarning(pointer, TargetingWarningCode.NEVER_COMPLETES);
    }
}
