package dev.freestone.promo;

import java.util.Optional;

/** Which of end and duration the caller gave last; the other one follows it. Source: docs/spec/promo-programs.md 6. */
public enum LengthBasis {
    /** Sent as {@code duration}. */
    DURATION("duration"),
    /** Sent as {@code end_date}. */
    END_DATE("end_date");

    private final String code;

    LengthBasis(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code duration}
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
    public static Optional<LengthBasis> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
