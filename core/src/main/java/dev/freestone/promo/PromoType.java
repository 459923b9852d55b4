package dev.freestone.promo;

import java.util.Optional;

/** What a promo program promises. Codes are stored, so they never change. Source: docs/spec/promo-programs.md 2. */
public enum PromoType {
    /** Sent as {@code sameAsCash}: who pays in full in time owes no interest. */
    SAME_AS_CASH("sameAsCash");

    private final String code;

    PromoType(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code sameAsCash}
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
    public static Optional<PromoType> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
