package dev.freestone.error;

import java.util.Objects;

/**
 * One thing wrong with a request or a configuration. Immutable.
 *
 * @param path the attribute, such as {@code columnSettings[3].outputName}, or {@code /campaign/name} for engagement campaigns
 * @param kind what a request is refused with that has only this wrong; {@code validation} for nearly all
 * @param code the kind of problem
 * @param message the problem and its remedy; never holds a secret
 */
public record Violation(String path, ErrorCode kind, ViolationCode code, String message) {
    /**
     * Checks and copies the components.
     *
     * @param path the attribute, such as {@code columnSettings[3].outputName}, or {@code /campaign/name} for engagement campaigns
     * @param kind what a request is refused with that has only this wrong
     * @param code the kind of problem
     * @param message the problem and its remedy; never holds a secret
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A violation of kind {@code validation}.
     *
     * @param path the attribute
     * @param code the kind of problem
     * @param message the problem and its remedy
     */
    public Violation(String path, ViolationCode code, String message) {
        this(path, ErrorCode.VALIDATION, code, message);
    }

    /**
     * A violation of kind {@code validation}.
     *
     * @param path the attribute
     * @param code the kind of problem
     * @param message the problem and its remedy
     * @return the violation
     */
    public static Violation of(String path, ViolationCode code, String message) {
        return new Violation(path, ErrorCode.VALIDATION, code, message);
    }

    /**
     * The same thing wrong, of another kind.
     *
     * @param other such as {@code missing_data}
     * @return the violation
     */
    public Violation as(ErrorCode other) {
        return new Violation(path, other, code, message);
    }

    /**
     * The same thing wrong, elsewhere.
     *
     * @param other the attribute
     * @return the violation
     */
    public Violation at(String other) {
        return new Violation(other, kind, code, message);
    }
}
