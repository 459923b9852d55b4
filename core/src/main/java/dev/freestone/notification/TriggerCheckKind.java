package dev.freestone.notification;

import java.util.Optional;

/** What is checked before a type fires, in this order. Source: docs/spec/cases-and-notifications.md 13. */
public enum TriggerCheckKind {
    /** A version of the type is active. */
    ACTIVE_VERSION("active_version"),
    /** The type belongs to the type of the case. */
    ASSOCIATED("associated"),
    /** The change does not delete the case. */
    CASE_NOT_DELETED("case_not_deleted"),
    /** The case has the status that the type wants, if it wants one. */
    STATUS("status"),
    /** The case has the outcome that the type wants, if it wants one. */
    OUTCOME("outcome"),
    /** The change made it so: it changed the status or the outcome that the type wants. */
    TRIGGER_CHANGED("trigger_changed"),
    /** A condition is true; one check each. */
    CONDITION("condition"),
    /** The change was not reported before. */
    ALREADY_PROCESSED("already_processed");

    private final String code;

    TriggerCheckKind(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code trigger_changed}
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
    public static Optional<TriggerCheckKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
