package dev.freestone.error;

import java.util.Objects;

/**
 * One thing wrong with a request or a configuration. Immutable.
 *
 * @param path the attribute, such as {@code columnSettings[3].outputName}
 * @param code the kind of problem
 * @param message the problem and its remedy; never holds a secret
 */
public record Violation(String path, ViolationCode code, String message) {
    /**
     * Checks and copies the components.
     *
     * @param path the attribute, such as {@code columnSettings[3].outputName}
     * @param code the kind of problem
     * @param message the problem and its remedy; never holds a secret
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A violation.
     *
     * @param path the attribute
     * @param code the kind of problem
     * @param message the problem and its remedy
     * @return the violation
     */
    public static Violation of(String path, ViolationCode code, String message) {
        return new Violation(path, code, message);
    }
}
