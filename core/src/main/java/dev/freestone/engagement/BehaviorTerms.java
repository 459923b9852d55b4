package dev.freestone.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a behavior asks for: one thing, or several in groups. Immutable. Source: docs/spec/engagement-behaviors.md 3.1, 3.2. */
public sealed interface BehaviorTerms {
    /**
     * How often it can be completed.
     *
     * @return the limits of the whole behavior
     */
    RepeatLimits limits();

    /**
     * The events that it looks at, for an index.
     *
     * @return distinct names
     */
    Set<String> eventNames();

    /**
     * One thing to do.
     *
     * @param terms what is to be done
     */
    record Leaf(LeafTerms terms) implements BehaviorTerms {
        /**
         * Checks the component.
         *
         * @param terms what is to be done
         */
        public Leaf {
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public RepeatLimits limits() {
            return terms.limits();
        }

        @Override
        public Set<String> eventNames() {
            return Set.copyOf(terms.eventNames());
        }
    }

    /**
     * Several things to do, in groups that are all needed.
     *
     * @param limits how often the whole can be completed; a period is one window for all goals
     * @param goals the things, in the order of their definition, at least one
     * @param groups how many goals of each group are needed, by id
     */
    record Composite(RepeatLimits limits, List<GoalTerms> goals, Map<String, Long> groups) implements BehaviorTerms {
        /**
         * Checks and copies the components.
         *
         * @param limits how often the whole can be completed
         * @param goals the things, in the order of their definition
         * @param groups how many goals of each group are needed, by id
         */
        public Composite {
            Objects.requireNonNull(limits, "limits");
            goals = List.copyOf(goals);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
            Set<String> used = goals.stream().map(GoalTerms::groupId).collect(Collectors.toSet());
            if (goals.isEmpty() || !used.equals(groups.keySet())) {
                throw new IllegalArgumentException(
                        "groups: " + groups.keySet() + " are not those of the goals, " + used);
            }
        }

        @Override
        public Set<String> eventNames() {
            return goals.stream()
                    .flatMap(goal -> goal.leaf().eventNames().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
