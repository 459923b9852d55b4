package dev.freestone.model.contact;

import java.util.Optional;

/** Standing of a contact among those of its person; the order of the constants is the order of output rows. Source: docs/spec/outreach-campaigns.md 1.4. */
public enum ContactStatus {
    /** Sent as {@code primary}. */
    PRIMARY("primary"),
    /** Sent as {@code secondary}. */
    SECONDARY("secondary"),
    /** Sent as {@code additional}. */
    ADDITIONAL("additional"),
    /** Sent as {@code archived}. */
    ARCHIVED("archived");

    private final String code;

    ContactStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code primary}
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
    public static Optional<ContactStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
