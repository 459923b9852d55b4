package dev.freestone.promo;

import java.util.Optional;

/** How a program came about; it decides where a program without a start begins. Source: docs/spec/promo-programs.md 6. */
public enum PromoOrigin {
    /** Sent as {@code at_origination}. */
    AT_ORIGINATION("at_origination"),
    /** Sent as {@code standalone}. */
    STANDALONE("standalone");

    private final String code;

    PromoOrigin(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code standalone}
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
    public static Optional<PromoOrigin> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
