package dev.freestone.notification;

import java.util.Optional;

/** How a condition compares a field. Source: docs/spec/cases-and-notifications.md 7. */
public enum ConditionOperator {
    /** Equal. */
    EQ("eq"),
    /** Not equal; what is missing differs from any value. */
    NE("ne"),
    /** Greater. */
    GT("gt"),
    /** Greater or equal. */
    GTE("gte"),
    /** Less. */
    LT("lt"),
    /** Less or equal. */
    LTE("lte"),
    /** One of a list. */
    IN("in"),
    /** None of a list. */
    NOT_IN("notIn"),
    /** Missing or null. */
    IS_NULL("isNull"),
    /** There, and not null. */
    IS_NOT_NULL("isNotNull");

    private final String code;

    ConditionOperator(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code notIn}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<ConditionOperator> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
