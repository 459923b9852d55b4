package dev.freestone.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a behavior asks for, with conditions as they were written: {@link #terms} compiles them. Source:
 * docs/spec/engagement-behaviors.md 3.1, 3.2.
 */
public sealed interface AchievementTask {
    /**
     * Compiles it.
     *
     * @return what the fold goes by
     */
    BehaviorTerms terms();

    /**
     * One thing to do.
     *
     * @param type whether events are counted or keys collected
     * @param eventNames the events that it looks at
     * @param uniqueKey the key of the context whose values are collected; empty = the names of the events are
     * @param totalCount events or keys for one completion
     * @param conditions a targeting query on {@code event}; empty = every event
     * @param limits how often it can be completed
     * @param pace how fast events can follow each other
     */
    record Leaf(
            LeafType type,
            List<String> eventNames,
            Optional<String> uniqueKey,
            long totalCount,
            Map<String, @Nullable Object> conditions,
            RepeatLimits limits,
            EventPace pace)
            implements AchievementTask {
        /**
         * Copies the components.
         *
         * @param type whether events are counted or keys collected
         * @param eventNames the events that it looks at
         * @param uniqueKey the key of the context whose values are collected
         * @param totalCount events or keys for one completion
         * @param conditions a targeting query on {@code event}
         * @param limits how often it can be completed
         * @param pace how fast events can follow each other
         */
        public Leaf {
            eventNames = List.copyOf(eventNames);
            conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        }

        @Override
        public BehaviorTerms.Leaf terms() {
            return new BehaviorTerms.Leaf(leaf());
        }

        LeafTerms leaf() {
            return new LeafTerms(
                    type,
                    eventNames,
                    uniqueKey,
                    totalCount,
                    conditions.isEmpty() ? EventCondition.ANY : EventConditions.compile(conditions),
                    limits,
                    pace);
        }
    }

    /**
     * Several things to do, in groups that are all needed.
     *
     * @param limits how often the whole can be completed; a period is one window for all goals
     * @param goals the things, in the order of their definition
     * @param groups how many goals of each group are needed, by id
     */
    record Composite(RepeatLimits limits, List<Goal> goals, Map<String, Long> groups) implements AchievementTask {
        /**
         * Copies the components.
         *
         * @param limits how often the whole can be completed
         * @param goals the things, in the order of their definition
         * @param groups how many goals of each group are needed, by id
         */
        public Composite {
            goals = List.copyOf(goals);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        @Override
        public BehaviorTerms.Composite terms() {
            return new BehaviorTerms.Composite(
                    limits, goals.stream().map(Goal::terms).toList(), groups);
        }
    }

    /**
     * One of several things to do.
     *
     * @param leaf what is to be done
     * @param points for its completion
     * @param required whether its group needs it
     * @param earnCount how often it is to be completed in a round
     * @param groupId the group that it belongs to
     */
    record Goal(Leaf leaf, long points, boolean required, long earnCount, String groupId) {
        GoalTerms terms() {
            return new GoalTerms(leaf.leaf(), earnCount, required, groupId);
        }
    }
}
