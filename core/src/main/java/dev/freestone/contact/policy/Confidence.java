package dev.freestone.contact.policy;

import java.util.Optional;

/** How sure a rule is of its source. Source: docs/spec/contact-policy.md 7. */
public enum Confidence {
    /** The regulation or an official page was read. */
    A("A"),
    /** A summary of a law firm, a trade body or a vendor was read. */
    B("B"),
    /** Unverified. */
    K("K");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code A}
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
    public static Optional<Confidence> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
