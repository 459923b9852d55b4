package dev.freestone.contact.policy;

import java.util.Optional;

/** The facts that conditions of rules name. Source: docs/spec/contact-policy.md 7, "when". */
public enum RuleFact {
    /** Whether an autodialer is used. */
    AUTODIALED("autodialed"),
    /** Whether a prerecorded voice is used. */
    PRERECORDED("prerecorded"),
    /** The exemption that is claimed. */
    EXEMPTION("exemption"),
    /** What the contact is about. */
    SUBJECT("subject"),
    /** Whether the destination is a mobile number. */
    DESTINATION_WIRELESS("destination.wireless"),
    /** Where the destination reaches the person. */
    DESTINATION_PLACE("destination.place"),
    /** How late the debt is. */
    DEBT_DAYS_PAST_DUE("debt.daysPastDue"),
    /** What secures the debt. */
    DEBT_SECURITY("debt.security"),
    /** Whether collection procedures have begun. */
    DEBT_COLLECTION_PROCEDURES("debt.collectionProcedures");

    private final String code;

    RuleFact(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code autodialed}
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
    public static Optional<RuleFact> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
