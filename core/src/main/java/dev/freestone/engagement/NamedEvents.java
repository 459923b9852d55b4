package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The behaviors that look at events of one name: those that need no key, and the others by that of their keys which the fewest need.
 * Immutable.
 *
 * @param always those that look at every event
 * @param byKey those that look at an event only when it has a key, by that key
 */
record NamedEvents(List<EventLooker> always, Map<String, List<EventLooker>> byKey) {
    static NamedEvents of(List<EventLooker> lookers) {
        Map<String, Integer> needed = new HashMap<>();
        lookers.forEach(each -> each.ways().forEach(way -> way.forEach(key -> needed.merge(key, 1, Integer::sum))));
        Comparator<String> rarest = Comparator.<String>comparingInt(key -> needed.getOrDefault(key, 0))
                .thenComparing(Comparator.naturalOrder());
        List<EventLooker> always = new ArrayList<>();
        Map<String, List<EventLooker>> byKey = new HashMap<>();
        for (EventLooker each : lookers) {
            if (each.sees(Set.of())) {
                always.add(each);
            } else {
                Set<String> keys = new HashSet<>();
                each.ways().forEach(way -> way.stream().min(rarest).ifPresent(keys::add));
                keys.forEach(key ->
                        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
            }
        }
        return new NamedEvents(always, byKey);
    }

    /** Those that an event with these keys can move; some of them twice. */
    List<EventLooker> looking(Set<String> keys) {
        List<EventLooker> found = new ArrayList<>(always);
        if (!byKey.isEmpty()) {
            for (String key : keys) {
                for (EventLooker each : byKey.getOrDefault(key, List.of())) {
                    if (each.sees(keys)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }
}
