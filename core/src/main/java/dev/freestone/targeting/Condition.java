package dev.freestone.targeting;

import org.jspecify.annotations.Nullable;

/**
 * What one value satisfies or not; the value can be {@link Values#MISSING}. Immutable. Source:
 * docs/spec/engagement-campaigns.md 4.4.
 */
abstract class Condition {
    /** Whether this value satisfies it, an array as a whole. */
    abstract boolean holds(@Nullable Object value);

    /** Whether an array also stands for its elements. */
    boolean opensArrays() {
        return true;
    }

    /** Whether it depends on the elements of an array. */
    boolean looksAtElements() {
        return true;
    }

    /** Whether it could hold for a value of this type, so that a value that does not satisfy it is of the wrong one. */
    abstract boolean takes(ValueType type);
}
