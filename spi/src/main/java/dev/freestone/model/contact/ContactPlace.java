package dev.freestone.model.contact;

import java.util.Optional;

/** Where a destination reaches a person. Source: docs/spec/contact-policy.md 1. */
public enum ContactPlace {
    /** At home. */
    HOME("home"),
    /** At a place of work. */
    WORK("work"),
    /** Somewhere else. */
    OTHER("other");

    private final String code;

    ContactPlace(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code home}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<ContactPlace> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
