package dev.freestone.promo;

import java.util.Optional;

/** Which programs a sweep visits. Codes are stored, so they never change. Source: docs/spec/promo-programs.md 12. */
public enum PromoSweepMode {
    /** Every active program. */
    FULL("full"),
    /** Active programs of which something new can be found that day, or whose facts were reported as changed. */
    INCREMENTAL("incremental");

    private final String code;

    PromoSweepMode(String code) {
        this.code = code;
    }

    /**
     * The stored text.
     *
     * @return such as {@code full}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a stored text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<PromoSweepMode> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
