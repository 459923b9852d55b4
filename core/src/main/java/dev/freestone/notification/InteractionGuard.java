package dev.freestone.notification;

import dev.freestone.lifecycle.Coded;

/** The named conditions of the life cycle of an interaction. Source: docs/spec/cases-and-notifications.md 11. */
public enum InteractionGuard implements Coded {
    /** The company is open and the person was not erased. */
    OPEN("open", "the company is open and the person was not erased"),
    /** The company is closed or the person was erased. */
    CLOSED("closed", "the company is closed or the person was erased"),
    /** Its version says that it is called back when its condition no longer holds. */
    WATCHED("watched", "its version says that it is called back when its condition no longer holds"),
    /** The hold ends within the hold limit, or has no end yet. */
    HOLD_WITHIN_LIMIT("hold_within_limit", "the hold ends within the hold limit, or has no end yet"),
    /** The hold would end after the hold limit. */
    HOLD_BEYOND_LIMIT("hold_beyond_limit", "the hold would end after the hold limit"),
    /** Another attempt is left, and nobody has called it back. */
    ATTEMPT_LEFT("attempt_left", "another attempt is left, and nobody has called it back"),
    /** No attempt is left, and nobody has called it back. */
    NO_ATTEMPT_LEFT("no_attempt_left", "no attempt is left, and nobody has called it back"),
    /** Somebody has called it back while it was attempted. */
    CALLED_BACK("called_back", "somebody has called it back while it was attempted");

    private final String code;
    private final String meaning;

    InteractionGuard(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
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
