package dev.freestone.targeting;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $elemMatch}: one single element satisfies everything. */
final class ElementCondition extends Condition {
    private final boolean objects;
    private final Node node;

    ElementCondition(boolean objects, Node node) {
        this.objects = objects;
        this.node = node;
    }

    @Override
    boolean holds(@Nullable Object value) {
        if (value instanceof Collection<?> array) {
            for (Object each : array) {
                if ((!objects || each instanceof Map<?, ?>) && node.matches(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    boolean opensArrays() {
        return false;
    }

    @Override
    boolean takes(ValueType type) {
        return type == ValueType.ARRAY;
    }
}
