package dev.freestone.campaign;

import java.util.Optional;

/** Which cells are quoted. */
public enum QuoteMode {
    /** Sent as {@code minimal}. */
    MINIMAL("minimal"),
    /** Sent as {@code all}. */
    ALL("all");

    private final String code;

    QuoteMode(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code minimal}
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
    public static Optional<QuoteMode> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
