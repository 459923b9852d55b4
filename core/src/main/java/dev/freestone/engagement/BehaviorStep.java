package dev.freestone.engagement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One event in scope at one behavior: {@code step} of section 4. Source: docs/spec/engagement-behaviors.md 4.
 *
 * @param state the state after it
 * @param counted whether the event was counted
 * @param completions how often the behavior was completed by it
 * @param goals the goals that were completed by it, by their place in the definition
 */
record BehaviorStep(BehaviorState state, boolean counted, long completions, List<Integer> goals) {
    /** Takes an event that is in scope. */
    static BehaviorStep take(
            BehaviorDefinition definition, BehaviorState state, EngagementEvent event, ZoneId companyZone) {
        EventTime time = EventTime.of(event, definition.scope().startsAt(), companyZone);
        if (state instanceof BehaviorState.Leaf leaf && definition.terms() instanceof BehaviorTerms.Leaf one) {
            return single(one.terms(), leaf.state(), event, time, definition.window());
        } else if (state instanceof BehaviorState.Composite composite
                && definition.terms() instanceof BehaviorTerms.Composite several
                && composite.goals().size() == several.goals().size()) {
            return several(several, composite, event, time, definition.window());
        }
        throw new IllegalArgumentException("state: of another shape than the definition, rebuild it");
    }

    private static BehaviorStep single(
            LeafTerms terms, LeafState state, EngagementEvent event, EventTime time, OptionalLong window) {
        RepeatLimits limits = terms.limits();
        long length = limits.bucketLength();
        long allowed = state.tally().allowed(limits, time, length);
        if (allowed <= 0) {
            return ignored(new BehaviorState.Leaf(state));
        }
        LeafStep step = LeafStep.take(terms, state, event, time, window, allowed);
        LeafState next = step.state().withTally(state.tally().booked(limits, time, length, step.completions()));
        return new BehaviorStep(new BehaviorState.Leaf(next), step.counted(), step.completions(), List.of());
    }

    private static BehaviorStep several(
            BehaviorTerms.Composite terms,
            BehaviorState.Composite state,
            EngagementEvent event,
            EventTime time,
            OptionalLong window) {
        RepeatLimits limits = terms.limits();
        long length = limits.bucketLength();
        if (state.tally().allowed(limits, time, length) <= 0) {
            return ignored(state);
        }
        BitSet matching = matching(terms, event);
        if (matching.isEmpty()) {
            return ignored(state);
        }
        boolean over = state.open().filter(open -> !time.inside(open, window)).isPresent();
        BehaviorStep round = round(terms, over ? state.reset() : state, matching, event, time, window);
        BehaviorState.Composite after = (BehaviorState.Composite) round.state();
        if (round.goals().isEmpty() || !after.isComplete(terms)) {
            return round;
        }
        BehaviorState.Composite next =
                new BehaviorState.Composite(after.tally().booked(limits, time, length, 1), after.open(), after.goals());
        return new BehaviorStep(next.reset(), round.counted(), 1, round.goals());
    }

    /** Every goal takes the event on its own. */
    private static BehaviorStep round(
            BehaviorTerms.Composite terms,
            BehaviorState.Composite state,
            BitSet matching,
            EngagementEvent event,
            EventTime time,
            OptionalLong window) {
        boolean counted = false;
        List<GoalState> goals = new ArrayList<>(state.goals());
        List<Integer> completed = new ArrayList<>();
        for (int i = matching.nextSetBit(0); i >= 0; i = matching.nextSetBit(i + 1)) {
            GoalTerms goal = terms.goals().get(i);
            GoalState before = state.goals().get(i);
            long length = terms.limits().period().orElse(goal.leaf().limits().bucketLength());
            Tally tally = before.leaf().tally();
            long allowed = before.completed()
                    ? 0
                    : Math.min(
                            goal.earnCount() - before.earned(),
                            tally.allowed(goal.leaf().limits(), time, length));
            if (allowed <= 0) {
                continue;
            }
            OptionalLong own = window.isPresent()
                    ? OptionalLong.empty()
                    : goal.leaf().limits().period();
            LeafStep step = LeafStep.matched(goal.leaf(), before.leaf(), event, time, own, allowed);
            Tally booked = tally.booked(goal.leaf().limits(), time, length, step.completions());
            GoalState after = before.earned(step.state().withTally(booked), step.completions(), goal.earnCount());
            counted |= step.counted();
            goals.set(i, after);
            if (after.completed()) {
                completed.add(i);
            }
        }
        boolean opens = counted && state.open().isEmpty();
        BehaviorState.Composite next =
                new BehaviorState.Composite(state.tally(), opens ? Optional.of(time.mark()) : state.open(), goals);
        return new BehaviorStep(next, counted, 0, completed);
    }

    /** The goals whose name and conditions match. */
    private static BitSet matching(BehaviorTerms.Composite terms, EngagementEvent event) {
        BitSet matching = new BitSet();
        for (int i = 0; i < terms.goals().size(); i++) {
            matching.set(i, terms.goals().get(i).leaf().matches(event));
        }
        return matching;
    }

    /** Nothing happened. */
    static BehaviorStep ignored(BehaviorState state) {
        return new BehaviorStep(state, false, 0, List.of());
    }
}
