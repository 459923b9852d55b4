package dev.freestone.contact.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of one purpose and channel, in their order, by the one state where a person is: nobody asks those of other states,
 * nor those about recorded facts where none is recorded. Immutable.
 */
final class StateRules {
    /** None. */
    static final StateRules NONE = new StateRules(new LiveRule[0]);

    private final Rules all;
    private final Rules elsewhere;
    private final Map<String, Rules> byState = new HashMap<>();

    /** All, and those that are asked where nothing is recorded. */
    private static final class Rules {
        final LiveRule[] all;
        final LiveRule[] unrecorded;

        Rules(Stream<LiveRule> rules) {
            this.all = rules.toArray(LiveRule[]::new);
            this.unrecorded =
                    Stream.of(all).filter(rule -> !rule.asksRecorded()).toArray(LiveRule[]::new);
        }
    }

    StateRules(LiveRule[] all) {
        this.all = new Rules(Stream.of(all));
        Set<String> states = new TreeSet<>();
        for (LiveRule rule : all) {
            states.add(rule.state());
        }
        states.forEach(state -> byState.put(state, ofState(all, state)));
        this.elsewhere = ofState(all, LiveRule.ANY_STATE);
    }

    private static Rules ofState(LiveRule[] all, String state) {
        return new Rules(Stream.of(all)
                .filter(rule ->
                        rule.state().equals(LiveRule.ANY_STATE) || rule.state().equals(state)));
    }

    /** The rules that can apply at a place: those of all states, unless just one is known. */
    LiveRule[] at(Place place, boolean recorded) {
        Rules found = place.onlyState == null ? all : byState.getOrDefault(place.onlyState, elsewhere);
        return recorded ? found.all : found.unrecorded;
    }
}
