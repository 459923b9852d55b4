package dev.freestone.model.contact;

import java.util.Optional;

/** What was reported. Codes are stored, so they never change. Source: docs/spec/contact-ledger.md 2, CALL and INBOUND. */
public enum ReportKind {
    /** Sent as {@code call}. */
    CALL("call"),
    /** Sent as {@code message}. */
    MESSAGE("message");

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code call}
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
    public static Optional<ReportKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
