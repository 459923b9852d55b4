package dev.freestone.engagement;

import java.util.Comparator;
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
    /** By campaign, and there in its order. */
    static final Comparator<EventLooker> ORDER =
            Comparator.comparing((EventLooker each) -> each.campaign().id()).thenComparingInt(EventLooker::place);

    boolean sees(Set<String> keys) {
        for (Set<String> way : ways) {
            if (keys.containsAll(way)) {
                return true;
            }
        }
        return false;
    }
}
