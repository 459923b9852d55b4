package dev.freestone.promo;

import java.util.Optional;

/** The statuses of a promo program type. Source: docs/spec/promo-programs.md 2. */
public enum PromoTypeStatus {
    /** Sent as {@code draft}: no program can be created for it yet. */
    DRAFT("draft"),
    /** Sent as {@code active}: programs are created for it. */
    ACTIVE("active"),
    /** Sent as {@code deprecated}: no new program is created for it; those that there are go on. */
    DEPRECATED("deprecated");

    private final String code;

    PromoTypeStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code draft}
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
    public static Optional<PromoTypeStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
