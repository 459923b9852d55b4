package dev.freestone.model.contact;

import java.util.Optional;

/** What the host or the registry knows of a person that stops contacts. Source: docs/spec/contact-policy.md 6. */
public enum StopFlag {
    /** The person asked that communication cease. */
    CEASE_REQUEST("cease_request"),
    /** An attorney represents the person. */
    ATTORNEY_REPRESENTED("attorney_represented"),
    /** The employer forbids contacts at work. */
    EMPLOYER_PROHIBITS("employer_prohibits"),
    /** The person is in bankruptcy. */
    BANKRUPTCY("bankruptcy"),
    /** The person has died. */
    DECEASED("deceased"),
    /** The person asked that personal data no longer be used for marketing. */
    PRIVACY_CEASED("privacy_ceased"),
    /** The number is on the national do-not-call list. */
    NATIONAL_DNC("national_dnc");

    private final String code;

    StopFlag(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code cease_request}
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
    public static Optional<StopFlag> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
