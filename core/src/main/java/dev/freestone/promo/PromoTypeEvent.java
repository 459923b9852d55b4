package dev.freestone.promo;

import dev.freestone.lifecycle.Coded;

/** What can be asked of the status of a promo program type. Source: docs/spec/promo-programs.md 2. */
public enum PromoTypeEvent implements Coded {
    /** A caller sets its status to draft, also by creating it so. */
    SET_DRAFT("set_draft", "a caller sets its status to draft, also by creating it so"),
    /** A caller sets its status to active, also by creating it so. */
    SET_ACTIVE("set_active", "a caller sets its status to active, also by creating it so"),
    /** A caller sets its status to deprecated. */
    SET_DEPRECATED("set_deprecated", "a caller sets its status to deprecated");

    private final String code;
    private final String meaning;

    PromoTypeEvent(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * The event of a wanted status.
     *
     * @param status the status that a caller asks for
     * @return the event
     */
    public static PromoTypeEvent of(PromoTypeStatus status) {
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
