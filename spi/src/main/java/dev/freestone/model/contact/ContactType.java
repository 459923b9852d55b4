package dev.freestone.model.contact;

import java.util.Optional;

/** Kinds of contact. Source: docs/spec/outreach-campaigns.md 1.4. */
public enum ContactType {
    /** Sent as {@code email}. */
    EMAIL("email"),
    /** Sent as {@code phone}. */
    PHONE("phone"),
    /** Sent as {@code address}. */
    ADDRESS("address");

    private final String code;

    ContactType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code email}
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
    public static Optional<ContactType> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
