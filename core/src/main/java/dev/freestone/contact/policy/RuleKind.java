package dev.freestone.contact.policy;

import java.util.Optional;

/** What a rule of a pack is. Source: docs/spec/contact-policy.md 7. */
public enum RuleKind {
    /** Hours of the day. */
    WINDOW("window"),
    /** So many contacts in so many days or hours. */
    COUNTER("counter"),
    /** Days to wait after an event. */
    WAIT("wait"),
    /** A stop flag. */
    FLAG("flag"),
    /** A consent that is needed. */
    CONSENT("consent"),
    /** A check that must have been made. */
    CHECK("check"),
    /** What a message must hold. */
    CONTENT("content"),
    /** Words that take a consent back, and how far that reaches; stops nothing by itself. */
    REVOCATION("revocation"),
    /** How long records are kept; stops nothing. */
    RETENTION("retention");

    private final String code;

    RuleKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code window}
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
    public static Optional<RuleKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
