package dev.freestone.notification;

import dev.freestone.lifecycle.Coded;
import dev.freestone.model.notification.TypeStatus;

/** What can happen to a version of a type. Source: docs/spec/cases-and-notifications.md 5. */
public enum TypeEvent implements Coded {
    /** A caller sets its status to draft, also by creating it so. */
    SET_DRAFT("set_draft", "a caller sets its status to draft, also by creating it so"),
    /** A caller sets its status to active, also by creating it so. */
    SET_ACTIVE("set_active", "a caller sets its status to active, also by creating it so"),
    /** A caller sets its status to deprecated. */
    SET_DEPRECATED("set_deprecated", "a caller sets its status to deprecated"),
    /** A caller changes attributes and leaves the status. */
    EDIT("edit", "a caller changes attributes and leaves the status"),
    /** Another version of the type becomes active. */
    SUPERSEDE("supersede", "another version of the type becomes active");

    private final String code;
    private final String meaning;

    TypeEvent(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The event of a wanted status.
     *
     * @param status the status that a caller asks for
     * @return the event
     */
    public static TypeEvent of(TypeStatus status) {
        return switch (status) {
            case DRAFT -> SET_DRAFT;
            case ACTIVE -> SET_ACTIVE;
            case DEPRECATED -> SET_DEPRECATED;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
