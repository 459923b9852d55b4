package dev.freestone.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Behaviors as customers see them: what is asked for, beside how far one of them has come. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 3.4.
 */
public final class BehaviorViews {
    private BehaviorViews() {}

    /**
     * A behavior in which a customer has not come anywhere yet.
     *
     * @param achievement as its host defined it
     * @param terms what it asks for
     * @return nothing done
     */
    public static BehaviorView of(Achievement achievement, BehaviorTerms terms) {
        return of(achievement, terms, BehaviorState.zero(terms));
    }

    /**
     * A behavior of a customer.
     *
     * @param achievement as its host defined it
     * @param terms what it asks for
     * @param state how far the customer has come
     * @return the view
     * @throws IllegalArgumentException when the state does not fit the terms
     */
    public static BehaviorView of(Achievement achievement, BehaviorTerms terms, BehaviorState state) {
        return new BehaviorView(
                achievement.id(),
                achievement.externalId(),
                achievement.eventName(),
                achievement.name(),
                shape(achievement, terms, state));
    }

    private static BehaviorShape shape(Achievement achievement, BehaviorTerms terms, BehaviorState state) {
        if (terms instanceof BehaviorTerms.Leaf one && state instanceof BehaviorState.Leaf leaf) {
            return leaf(one.terms(), achievement.points(), leaf.state());
        } else if (terms instanceof BehaviorTerms.Composite several
                && state instanceof BehaviorState.Composite composite
                && composite.goals().size() == several.goals().size()) {
            return composite(achievement, several, composite);
        }
        throw new IllegalArgumentException("state: of another shape than the terms, rebuild it");
    }

    private static BehaviorShape.Leaf leaf(LeafTerms terms, long points, LeafState state) {
        return new BehaviorShape.Leaf(
                terms.eventNames().get(0), terms.type().code(), points, limits(terms), state.counts(terms));
    }

    private static BehaviorShape.Composite composite(
            Achievement achievement, BehaviorTerms.Composite terms, BehaviorState.Composite state) {
        List<BehaviorShape.Goal> goals = new ArrayList<>();
        for (int i = 0; i < terms.goals().size(); i++) {
            goals.add(goal(
                    terms.goals().get(i),
                    achievement.goalPoints(i),
                    state.goals().get(i)));
        }
        Map<String, BehaviorShape.Group> groups = new LinkedHashMap<>();
        terms.groups().forEach((id, total) -> groups.put(id, group(terms, state, id, total)));
        return new BehaviorShape.Composite(
                achievement.points(), state.achieved(), limits(terms.limits(), EventPace.ANY), goals, groups);
    }

    private static BehaviorShape.Goal goal(GoalTerms terms, long points, GoalState state) {
        return new BehaviorShape.Goal(
                points,
                state.completed(),
                terms.required(),
                terms.earnCount(),
                terms.groupId(),
                // The points inside are those of the goal once more: nobody is paid them.
                leaf(terms.leaf(), points, state.leaf()));
    }

    private static BehaviorShape.Group group(
            BehaviorTerms.Composite terms, BehaviorState.Composite state, String id, long total) {
        long goals =
                terms.goals().stream().filter(goal -> goal.groupId().equals(id)).count();
        return new BehaviorShape.Group(state.completedIn(terms, id), total, goals, state.isComplete(terms, id));
    }

    /** Of a count also the period that it has where none is said; a unique has none. */
    private static BehaviorLimits limits(LeafTerms terms) {
        BehaviorLimits limits = limits(terms.limits(), terms.pace());
        return terms.type() == LeafType.UNIQUE || limits.period().isPresent()
                ? limits
                : new BehaviorLimits(
                        limits.maxTimesRepeatable(),
                        limits.maxTimesRepeatablePerPeriod(),
                        OptionalLong.of(RepeatLimits.DEFAULT_PERIOD),
                        limits.minTimeBetweenEvents(),
                        limits.consecutive());
    }

    private static BehaviorLimits limits(RepeatLimits limits, EventPace pace) {
        return new BehaviorLimits(
                limits.maxTimesRepeatable(),
                limits.maxTimesRepeatablePerPeriod(),
                limits.period(),
                pace.minTimeBetweenEvents(),
                pace.consecutive());
    }
}
