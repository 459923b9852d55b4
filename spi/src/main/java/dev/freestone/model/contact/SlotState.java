package dev.freestone.model.contact;

import java.util.Optional;

/**
 * Whether a contact event counts. A reserved and a used one count alike, a released one never. Source:
 * docs/spec/contact-policy.md 5.
 */
public enum SlotState {
    /** The contact may be about to be made. */
    RESERVED("reserved"),
    /** The contact was made, or may have been. */
    USED("used"),
    /** The contact was not made: proven, or attested by a named operator. */
    RELEASED("released");

    private final String code;

    SlotState(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code reserved}
     */
    public String code() {
        return code;
    }

    /**
     * Whether it takes a place in counters.
     *
     * @return true unless released
     */
    public boolean counts() {
        return this != RELEASED;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<SlotState> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
