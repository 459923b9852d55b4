package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import org.jspecify.annotations.Nullable;

/** {@code $gt}, {@code $gte}, {@code $lt} and {@code $lte} with a scalar that is not null. */
final class RangeCondition extends Condition {
    private final Object literal;
    private final ValueType type;
    private final boolean up;
    private final boolean orEqual;

    RangeCondition(TargetingOperator operator, Object literal) {
        this.literal = literal;
        this.type = Values.typeOf(literal);
        this.up = operator == TargetingOperator.GT || operator == TargetingOperator.GTE;
        this.orEqual = operator == TargetingOperator.GTE || operator == TargetingOperator.LTE;
    }

    @Override
    boolean holds(@Nullable Object value) {
        if (value == null || Values.typeOf(value) != type) {
            return false;
        }
        int order = Values.compare(type, value, literal);
        return order == 0 ? orEqual : order > 0 == up;
    }

    @Override
    boolean takes(ValueType other) {
        return other == type;
    }
}
