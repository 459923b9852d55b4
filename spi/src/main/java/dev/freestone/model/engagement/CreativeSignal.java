package dev.freestone.model.engagement;

import java.util.Optional;

/** What a customer did with a creative. Source: docs/spec/engagement-campaigns.md 9. */
public enum CreativeSignal {
    /** It was on the screen. */
    SEEN("seen"),
    /** It was followed. */
    CLICKED("clicked");

    private final String code;

    CreativeSignal(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code seen}
     */
    public String code() {
        return code;
    }

    /**
     * Reads a code.
     *
     * @param code any text
     * @return what has this code, or empty
     */
    public static Optional<CreativeSignal> parse(String code) {
        for (CreativeSignal each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
