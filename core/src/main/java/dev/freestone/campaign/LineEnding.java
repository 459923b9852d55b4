package dev.freestone.campaign;

import java.util.Optional;

/** How lines end. */
public enum LineEnding {
    /** Sent as {@code crlf}. */
    CRLF("crlf"),
    /** Sent as {@code lf}. */
    LF("lf");

    private final String code;

    LineEnding(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code crlf}
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
    public static Optional<LineEnding> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
