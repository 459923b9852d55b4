package dev.freestone.targeting;

import java.util.Objects;

/**
 * Something that looks wrong in a targeting. Never an error.
 *
 * @param pointer where, as a JSON pointer from the root of the query, such as {@code /user.tags/$in}
 * @param code what
 */
public record TargetingWarning(String pointer, TargetingWarningCode code) {
    /**
     * Checks the components.
     *
     * @param pointer where, as a JSON pointer from the root of the query
     * @param code what
     */
    public TargetingWarning {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
    }
}
