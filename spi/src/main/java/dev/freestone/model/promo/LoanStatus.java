package dev.freestone.model.promo;

import java.util.Optional;

/** The statuses of a loan, as promo programs see them. Source: docs/spec/promo-programs.md 7. */
public enum LoanStatus {
    /** Sent as {@code pending}. */
    PENDING("pending"),
    /** Sent as {@code active}. */
    ACTIVE("active"),
    /** Sent as {@code paidOff}. */
    PAID_OFF("paidOff"),
    /** Sent as {@code chargedOff}. */
    CHARGED_OFF("chargedOff"),
    /** Sent as {@code canceled}. */
    CANCELED("canceled");

    private final String code;

    LoanStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code paidOff}
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
    public static Optional<LoanStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
