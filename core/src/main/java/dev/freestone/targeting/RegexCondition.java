package dev.freestone.targeting;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code $regex}: found anywhere in a text. */
final class RegexCondition extends Condition {
    private final Pattern pattern;

    RegexCondition(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    boolean holds(@Nullable Object value) {
        return value instanceof String text && pattern.matcher(text).find();
    }

    @Override
    boolean takes(ValueType type) {
        return type == ValueType.STRING;
    }
}
