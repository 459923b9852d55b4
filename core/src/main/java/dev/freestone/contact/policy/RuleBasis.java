package dev.freestone.contact.policy;

import java.util.Optional;

/** What ties a person to the place of a rule. Source: docs/spec/contact-policy.md 3. */
public enum RuleBasis {
    /** The state of any valid address of the person. */
    RESIDENCE("residence"),
    /** The state of the area code of the destination. */
    NUMBER("number"),
    /** The city of any valid address of the person. */
    CITY("city");

    private final String code;

    RuleBasis(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code residence}
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
    public static Optional<RuleBasis> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
