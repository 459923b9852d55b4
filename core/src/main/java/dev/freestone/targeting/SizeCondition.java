package dev.freestone.targeting;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** {@code $size}. */
final class SizeCondition extends Condition {
    private final long size;

    SizeCondition(long size) {
        this.size = size;
    }

    @Override
    boolean holds(@Nullable Object value) {
        return value instanceof Collection<?> array && array.size() == size;
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
        return type == ValueType.ARRAY;
    }
}
