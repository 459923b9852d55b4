package dev.freestone.contact.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of one purpose and channel, in their order, by the one state where a person is: nobody asks those of other states.
 * Immutable.
 */
final class StateRules {
    /** None. */
    static final StateRules NONE = new StateRules(new LiveRule[0]);

    private final LiveRule[] all;
    private final LiveRule[] elsewhere;
    private final Map<String, LiveRule[]> byState = new HashMap<>();

    StateRules(LiveRule[] all) {
        this.all = all;
        Set<String> states = new TreeSet<>();
        for (LiveRule rule : all) {
            states.add(rule.state());
        }
        states.forEach(state -> byState.put(state, ofState(state)));
        this.elsewhere = ofState(LiveRule.ANY_STATE);
    }

    private LiveRule[] ofState(String state) {
        return Stream.of(all)
                .filter(rule ->
                        rule.state().equals(LiveRule.ANY_STATE) || rule.state().equals(state))
                .toArray(LiveRule[]::new);
    }

    /** The rules that can apply at a place: all, unless just one state is known. */
    LiveRule[] at(Place place) {
        return place.onlyState == null ? all : byState.getOrDefault(place.onlyState, elsewhere);
    }
}
