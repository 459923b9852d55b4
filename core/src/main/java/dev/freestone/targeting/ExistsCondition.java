package dev.freestone.targeting;

import org.jspecify.annotations.Nullable;

/** {@code $exists}. */
final class ExistsCondition extends Condition {
    @Override
    boolean holds(@Nullable Object value) {
        return value != Values.MISSING;
    }

    @Override
    boolean opensArrays() {
        return false;
    }

    @Override
    boolean looksAtElements() {
        return false;
    }

    @Override
    boolean takes(ValueType type) {
        return type != ValueType.MISSING;
    }
}
