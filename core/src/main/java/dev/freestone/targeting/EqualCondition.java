package dev.freestone.targeting;

import org.jspecify.annotations.Nullable;

/** {@code $eq}. */
final class EqualCondition extends Condition {
    private final @Nullable Object literal;
    private final ValueType type;
    /** Whether equality of Java is that of the language. */
    private final boolean plain;

    EqualCondition(@Nullable Object literal) {
        this.literal = literal;
        this.type = Values.typeOf(literal);
        this.plain = Among.isPlain(type);
    }

    @Override
    boolean holds(@Nullable Object value) {
        if (literal == null) {
            return value == null || value == Values.MISSING;
        }
        return plain ? literal.equals(value) : Values.same(literal, value);
    }

    @Override
    boolean takes(ValueType other) {
        return other == type || (literal == null && other == ValueType.MISSING);
    }
}
