package dev.freestone.notification;

/** What a check or condition came to. Source: docs/spec/cases-and-notifications.md 7, 13. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** The field cannot be read as the condition demands, so the condition does not hold, whichever it is. */
    MISMATCH,
    /** The field is not known, so nothing is claimed. */
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
