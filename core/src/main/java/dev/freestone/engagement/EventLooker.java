package dev.freestone.engagement;

import java.util.List;
import java.util.Set;

/**
 * A behavior that looks at events of one name. Immutable.
 *
 * @param campaign its campaign
 * @param place its place among the behaviors of the campaign
 * @param ways sets of keys; an event that has all of one set can move it
 */
record EventLooker(ReactingCampaign campaign, int place, List<Set<String>> ways) {
    boolean sees(Set<String> keys) {
        return ways.stream().anyMatch(keys::containsAll);
    }
}
