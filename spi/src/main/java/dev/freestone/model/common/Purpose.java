package dev.freestone.model.common;

import java.util.Optional;

/** Why a contact happens, for the contact policy. Source: docs/spec/contact-policy.md 1. */
public enum Purpose {
    /** A debt is to be paid. */
    COLLECTION("collection"),
    /** An account is served. */
    SERVICING("servicing"),
    /** Something is offered. */
    MARKETING("marketing"),
    /** Law or contract demands the notice. */
    REQUIRED_NOTICE("required_notice"),
    /** An account is protected. */
    ACCOUNT_SECURITY("account_security");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code collection}
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
    public static Optional<Purpose> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
