package dev.freestone.targeting;

import org.jspecify.annotations.Nullable;

/** {@code $gt} and {@code $lt} with null. */
final class NeverCondition extends Condition {
    @Override
    boolean holds(@Nullable Object value) {
        return false;
    }

    @Override
    boolean takes(ValueType type) {
        return type == ValueType.NULL;
    }
}
