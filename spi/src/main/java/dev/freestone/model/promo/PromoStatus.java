package dev.freestone.model.promo;

import java.util.Optional;

/** The statuses of a promo program. Source: docs/spec/promo-programs.md 3, 5. */
public enum PromoStatus {
    /** Sent as {@code pending}. */
    PENDING("pending"),
    /** Sent as {@code active}. */
    ACTIVE("active"),
    /** Sent as {@code canceled}. */
    CANCELED("canceled"),
    /** Sent as {@code exercised}. */
    EXERCISED("exercised");

    private final String code;

    PromoStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code pending}
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
    public static Optional<PromoStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
