package dev.freestone.promo;

import java.util.Optional;

/** Why a promo program is canceled. Source: docs/spec/promo-programs.md 3. */
public enum PromoCancelReason {
    /** Sent as {@code expired}: the effective end went by without a payoff. */
    EXPIRED("expired"),
    /** Sent as {@code disqualified}: the loan was overdue for too long. */
    DISQUALIFIED("disqualified"),
    /** Sent as {@code borrowerOptedOut}: the borrower does not want it; the reason of a request that names none. */
    BORROWER_OPTED_OUT("borrowerOptedOut"),
    /** Sent as {@code adminError}: it should not have been. */
    ADMIN_ERROR("adminError");

    private final String code;

    PromoCancelReason(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code borrowerOptedOut}
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
    public static Optional<PromoCancelReason> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
