package dev.freestone.notification;

import java.util.Optional;

/** Why a type fires or does not. Source: docs/spec/cases-and-notifications.md 8, 13. */
public enum TriggerVerdict {
    /** It fires. */
    FIRED("fired"),
    /** No version of it is active. */
    NO_ACTIVE_VERSION("no_active_version"),
    /** It does not belong to the type of the case. */
    NOT_ASSOCIATED("not_associated"),
    /** The change deletes the case. */
    CASE_DELETED("case_deleted"),
    /** The case has another status than it wants. */
    STATUS_DIFFERS("status_differs"),
    /** The case has another outcome than it wants, or none. */
    OUTCOME_DIFFERS("outcome_differs"),
    /** The case had reached what it wants before. */
    NO_TRIGGER_CHANGED("no_trigger_changed"),
    /** A condition is false. */
    CONDITION_FALSE("condition_false"),
    /** A field cannot be read as a condition demands. */
    CONDITION_TYPE_MISMATCH("condition_type_mismatch"),
    /** The change was reported before. */
    ALREADY_PROCESSED("already_processed"),
    /** A field that decides is not known. */
    UNKNOWN("unknown");

    private final String code;

    TriggerVerdict(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code status_differs}
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
    public static Optional<TriggerVerdict> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
