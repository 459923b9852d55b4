package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an event must have to move a behavior, by the name of the event: the keys of one of several sets. Static and thread-safe.
 * Source: docs/spec/engagement-behaviors.md 3.3, 4, 8.
 */
final class EventNeeds {
    private EventNeeds() {}

    /** By name; one empty set alone means that every event of this name can move the behavior. */
    static Map<String, List<Set<String>>> of(BehaviorDefinition definition) {
        Map<String, List<Set<String>>> needs = new HashMap<>();
        if (definition.terms() instanceof BehaviorTerms.Composite several) {
            // An event that a goal looks at ends a round that is over, also when the goal finds no key in it.
            boolean resets = definition.window().isPresent();
            several.goals().forEach(goal -> add(needs, goal.leaf(), !resets));
        } else if (definition.terms() instanceof BehaviorTerms.Leaf one) {
            add(needs, one.terms(), true);
        }
        needs.replaceAll((name, ways) -> ways.contains(Set.<String>of()) ? List.of(Set.of()) : List.copyOf(ways));
        return needs;
    }

    private static void add(Map<String, List<Set<String>>> needs, LeafTerms terms, boolean withUniqueKey) {
        Set<String> keys = new HashSet<>(terms.conditions().necessaryKeys());
        if (withUniqueKey) {
            terms.uniqueKey().ifPresent(keys::add);
        }
        for (String name : Set.copyOf(terms.eventNames())) {
            needs.computeIfAbsent(name, none -> new ArrayList<>()).add(Set.copyOf(keys));
        }
    }
}
