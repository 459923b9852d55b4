package dev.freestone.targeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $in}: scalars by their hash, what is made of several values one after the other. */
final class Among extends Condition {
    private final Set<Object> scalars = new HashSet<>();
    private final List<Object> composites = new ArrayList<>();
    private final Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    private final boolean withNumber;
    private final boolean withNull;

    Among(Collection<? extends @Nullable Object> literals) {
        for (Object each : literals) {
            ValueType type = Values.typeOf(each);
            types.add(type);
            if (each != null) {
                boolean composite = type == ValueType.ARRAY || type == ValueType.OBJECT;
                (composite ? composites : scalars).add(each);
            }
        }
        this.withNumber = types.contains(ValueType.NUMBER);
        this.withNull = types.contains(ValueType.NULL);
    }

    /** Whether equality of Java is that of the language for values of this type. */
    static boolean isPlain(ValueType type) {
        return switch (type) {
            case STRING, BOOLEAN, INSTANT, DATE -> true;
            case NUMBER, NULL, ARRAY, OBJECT, MISSING, OTHER -> false;
        };
    }

    @Override
    boolean holds(@Nullable Object value) {
        if (value == null || value == Values.MISSING) {
            return withNull;
        } else if (value instanceof String) {
            return scalars.contains(value);
        }
        return isOneOf(value);
    }

    private boolean isOneOf(Object value) {
        ValueType type = Values.typeOf(value);
        if (type == ValueType.NUMBER) {
            return withNumber && value instanceof Number number && scalars.contains(Values.canonical(number));
        } else if (isPlain(type)) {
            return scalars.contains(value);
        }
        for (Object each : composites) {
            if (Values.same(each, value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean takes(ValueType type) {
        return types.contains(type) || (withNull && type == ValueType.MISSING);
    }
}
