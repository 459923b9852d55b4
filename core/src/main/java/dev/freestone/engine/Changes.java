package dev.freestone.engine;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Changes of attributes that may be null. */
final class Changes {
    private Changes() {}

    static <T> @Nullable T apply(Change<T> change, @Nullable T current) {
        return change.applyTo(Optional.ofNullable(current)).orElse(null);
    }

    /** The value that a change sets, null when it sets none. */
    static <T> @Nullable T given(Change<T> change) {
        return apply(change, null);
    }

    static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    static OptionalInt unboxed(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
