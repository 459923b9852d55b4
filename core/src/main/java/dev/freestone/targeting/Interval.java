package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * A range on a value.
 *
 * @param bound what the value is compared with
 * @param up whether it is above
 * @param open whether the bound itself is outside
 */
record Interval(Object bound, boolean up, boolean open) {
    /** Whether ranges among the conditions exclude each other: if no value is in all of them, none is in some two. */
    static boolean exclude(List<TargetingQuery.Comparison> conditions) {
        List<Interval> intervals = new ArrayList<>();
        for (TargetingQuery.Comparison each : conditions) {
            Object bound = each.operand();
            boolean up = each.operator() == TargetingOperator.GT || each.operator() == TargetingOperator.GTE;
            boolean down = each.operator() == TargetingOperator.LT || each.operator() == TargetingOperator.LTE;
            boolean open = each.operator() == TargetingOperator.GT || each.operator() == TargetingOperator.LT;
            if ((up || down) && bound != null) {
                Interval interval = new Interval(bound, up, open);
                if (intervals.stream().anyMatch(interval::excludes)) {
                    return true;
                }
                intervals.add(interval);
            }
        }
        return false;
    }

    private boolean excludes(Interval other) {
        ValueType type = Values.typeOf(bound);
        if (Values.typeOf(other.bound) != type) {
            return true;
        } else if (up == other.up) {
            return false;
        }
        int order = Values.compare(type, bound, other.bound);
        return order == 0 ? open || other.open : order > 0 == up;
    }
}
