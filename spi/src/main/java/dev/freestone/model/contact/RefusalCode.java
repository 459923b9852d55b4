package dev.freestone.model.contact;

import java.util.Optional;

/** Why a provider refuses a message for good. Source: docs/spec/contact-ledger.md 3.1. */
public enum RefusalCode {
    /** No such address or number. */
    BAD_DESTINATION("bad_destination"),
    /** The person has unsubscribed at the provider; also recorded as an opt-out. */
    UNSUBSCRIBED("unsubscribed"),
    /** The provider does not carry this content. */
    CONTENT_BLOCKED("content_blocked"),
    /** The number or mailbox is not in service. */
    NOT_IN_SERVICE("not_in_service");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code bad_destination}
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
    public static Optional<RefusalCode> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
