package dev.freestone.model.contact;

import java.util.Optional;

/** What a provider told about a message after it accepted it; it never changes the state of an intent. Source:
 * docs/spec/contact-ledger.md 2.2. */
public enum DeliveryStatus {
    /** Nothing was told. */
    NONE("none"),
    /** It reached the destination. */
    DELIVERED("delivered"),
    /** It came back. */
    BOUNCED("bounced"),
    /** The person complained. */
    COMPLAINED("complained"),
    /** The person read it. */
    READ("read");

    private final String code;

    DeliveryStatus(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code none}
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
    public static Optional<DeliveryStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
