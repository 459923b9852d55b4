package dev.freestone.contact.policy;

import java.util.Optional;

/** How strongly a rule binds. Source: docs/spec/contact-policy.md 7. */
public enum RuleForce {
    /** It stops. */
    PROHIBITION("prohibition"),
    /** It stops as well. */
    PRESUMPTION("presumption"),
    /** It is recorded and never stops. */
    ADVICE("advice");

    private final String code;

    RuleForce(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code prohibition}
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
    public static Optional<RuleForce> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
