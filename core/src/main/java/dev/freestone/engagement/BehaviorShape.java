package dev.freestone.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A behavior as a customer sees it: one thing to do, or several in groups. Immutable. Source: docs/spec/engagement-campaigns.md 8.2. */
public sealed interface BehaviorShape {
    /**
     * What the running round has, {@code progress} on the wire.
     *
     * @return events, or for several things the completed goals that count
     */
    long progress();

    /**
     * What a round needs, {@code goal} on the wire.
     *
     * @return events, or for several things the goals
     */
    long goal();

    /**
     * One thing to do.
     *
     * @param eventName what triggers it
     * @param type which of the simple types it is
     * @param points for a completion
     * @param limits how often it can be completed
     * @param counts how far the customer has come
     */
    record Leaf(String eventName, String type, long points, BehaviorLimits limits, BehaviorCounts counts)
            implements BehaviorShape {
        @Override
        public long progress() {
            return counts.current();
        }

        @Override
        public long goal() {
            return counts.total();
        }
    }

    /**
     * Several things to do, in groups that are all needed.
     *
     * @param points for a completion
     * @param achieved how often it was completed
     * @param limits how often it can be completed
     * @param goals the things, in the order of their definition
     * @param groups by id, in the order of their definition
     */
    record Composite(long points, long achieved, BehaviorLimits limits, List<Goal> goals, Map<String, Group> groups)
            implements BehaviorShape {
        /**
         * Copies the components.
         *
         * @param points for a completion
         * @param achieved how often it was completed
         * @param limits how often it can be completed
         * @param goals the things, in the order of their definition
         * @param groups by id, in the order of their definition
         */
        public Composite {
            goals = List.copyOf(goals);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        @Override
        public long progress() {
            return groups.values().stream()
                    .mapToLong(group -> Math.min(group.current(), group.total()))
                    .sum();
        }

        @Override
        public long goal() {
            return groups.values().stream().mapToLong(Group::total).sum();
        }
    }

    /**
     * One of several things to do.
     *
     * @param points shown with it
     * @param completed whether it is done in this round
     * @param required whether its group needs it
     * @param earnCount how often it is to be completed in a round
     * @param groupId the group that it belongs to
     * @param progress how far the customer has come
     */
    record Goal(long points, boolean completed, boolean required, long earnCount, String groupId, Leaf progress) {}

    /**
     * Goals that belong together.
     *
     * @param current its completed goals
     * @param total how many of them it needs
     * @param goals how many it has
     * @param completed whether it is done in this round
     */
    record Group(long current, long total, long goals, boolean completed) {}
}
