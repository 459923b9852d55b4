package dev.freestone.model.contact;

import java.util.Optional;

/** Who is reached by a contact about a person. Source: docs/spec/contact-policy.md 1. */
public enum Recipient {
    /** The person. */
    CONSUMER("consumer"),
    /** The person's attorney. */
    CONSUMER_ATTORNEY("consumer_attorney"),
    /** A consumer reporting agency. */
    CONSUMER_REPORTING_AGENCY("consumer_reporting_agency"),
    /** The creditor. */
    CREDITOR("creditor"),
    /** The creditor's attorney. */
    CREDITOR_ATTORNEY("creditor_attorney"),
    /** The collector's attorney. */
    COLLECTOR_ATTORNEY("collector_attorney");

    private final String code;

    Recipient(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code consumer}
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
    public static Optional<Recipient> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
