package dev.freestone.model.contact;

import java.util.Optional;

/** Who called whom. Codes are stored, so they never change. Source: docs/spec/contact-ledger.md 12. */
public enum CallDirection {
    /** Sent as {@code outbound}. */
    OUTBOUND("outbound"),
    /** Sent as {@code inbound}. */
    INBOUND("inbound");

    private final String code;

    CallDirection(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code outbound}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<CallDirection> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
