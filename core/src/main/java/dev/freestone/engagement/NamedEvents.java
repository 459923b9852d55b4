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
 * @param always those that look at every event, in order
 * @param byKey those that look at an event only when it has a key, by that key
 * @param least what every event can move
 */
record NamedEvents(List<EventLooker> always, Map<String, List<EventLooker>> byKey, List<Reaction> least) {
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
        always.sort(EventLooker.ORDER);
        return new NamedEvents(always, byKey, reactions(always));
    }

    /** The behaviors that an event with these keys can move, by campaign. */
    List<Reaction> reacting(Set<String> keys) {
        List<EventLooker> found = byKey.isEmpty() ? always : looking(keys);
        if (found.size() == always.size()) {
            return least;
        }
        found.sort(EventLooker.ORDER);
        return reactions(found);
    }

    /** Those that look at an event with these keys; some of them twice. */
    private List<EventLooker> looking(Set<String> keys) {
        List<EventLooker> found = new ArrayList<>(always);
        for (String key : keys) {
            List<EventLooker> some = byKey.get(key);
            if (some != null) {
                for (EventLooker each : some) {
                    if (each.sees(keys)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    /** What lookers in order have found, each behavior once. */
    private static List<Reaction> reactions(List<EventLooker> lookers) {
        List<Reaction> reactions = new ArrayList<>();
        for (int from = 0; from < lookers.size(); ) {
            ReactingCampaign campaign = lookers.get(from).campaign();
            List<CampaignBehavior> behaviors = new ArrayList<>();
            int last = -1;
            while (from < lookers.size() && lookers.get(from).campaign().id().equals(campaign.id())) {
                int place = lookers.get(from++).place();
                if (place != last) {
                    behaviors.add(campaign.behaviors().get(place));
                }
                last = place;
            }
            reactions.add(new Reaction(campaign, behaviors));
        }
        return List.copyOf(reactions);
    }
}
