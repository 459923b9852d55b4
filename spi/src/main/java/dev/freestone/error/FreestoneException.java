package dev.freestone.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of Freestone. Unchecked; carries a stable code, ids as details, and for {@link ErrorCode#VALIDATION}
 * every violation at once. Messages say what failed, for which id, what was expected and what to do; they hold no
 * secrets and no personal data. Source: docs/spec/errors.md.
 */
public final class FreestoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code. */
    private final ErrorCode code;

    private final transient Map<String, String> details;
    private final transient List<Violation> violations;

    private FreestoneException(
            ErrorCode code,
            String message,
            Map<String, String> details,
            List<Violation> violations,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.details = Map.copyOf(details);
        this.violations = List.copyOf(violations);
    }

    /**
     * An error without a cause.
     *
     * @param code the code
     * @param message what failed and what to do
     * @return the exception, to be thrown
     */
    public static FreestoneException of(ErrorCode code, String message) {
        return new FreestoneException(code, message, Map.of(), List.of(), null);
    }

    /**
     * An error with ids.
     *
     * @param code the code
     * @param message what failed and what to do
     * @param details ids and codes by name
     * @return the exception, to be thrown
     */
    public static FreestoneException of(ErrorCode code, String message, Map<String, String> details) {
        return new FreestoneException(code, message, details, List.of(), null);
    }

    /**
     * A foreign exception, translated.
     *
     * @param code the code
     * @param message what failed and what to do
     * @param cause the foreign exception
     * @return the exception, to be thrown
     */
    public static FreestoneException from(ErrorCode code, String message, Throwable cause) {
        return new FreestoneException(code, message, Map.of(), List.of(), cause);
    }

    /**
     * A refused request.
     *
     * @param violations all of them, at least one
     * @return the exception, to be thrown
     */
    public static FreestoneException validation(List<Violation> violations) {
        return listing(ErrorCode.VALIDATION, violations);
    }

    /**
     * A refusal that lists every problem, such as {@link ErrorCode#CONFIGURATION_INVALID}.
     *
     * @param code the code
     * @param violations all of them, at least one
     * @return the exception, to be thrown
     */
    public static FreestoneException listing(ErrorCode code, List<Violation> violations) {
        String message = violations.stream()
                .map(v -> v.path() + ": " + v.message())
                .collect(Collectors.joining("; ", code.code() + ": ", ""));
        return listing(code, message, violations);
    }

    /**
     * A refusal that lists every problem and has a message of its own.
     *
     * @param code the code
     * @param message what failed and what to do
     * @param violations all of them, at least one
     * @return the exception, to be thrown
     */
    public static FreestoneException listing(ErrorCode code, String message, List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations: empty, give at least one");
        }
        return new FreestoneException(code, message, Map.of(), violations, null);
    }

    /**
     * The stable code.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * The category of the code.
     *
     * @return what a caller can do about it
     */
    public ErrorCategory category() {
        return code.category();
    }

    /**
     * Ids and codes by name, such as {@code from} and {@code event} of an illegal transition.
     *
     * @return an immutable map, empty after serialization
     */
    public Map<String, String> details() {
        return details == null ? Map.of() : details;
    }

    /**
     * Every violation of a refused request.
     *
     * @return an immutable list, empty for other codes
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
