package dev.freestone.engagement;

import java.util.Optional;

/** Kinds of creatives that a campaign can be shown with. Source: docs/spec/engagement-campaigns.md 8.4. */
public enum CreativeKind {
    /** A page. */
    PROMOTION("promotion"),
    /** A tile of the activity feed. */
    TILE("tile");

    private final String code;

    CreativeKind(String code) {
        this.code = code;
    }

    /**
     * The text on the wire.
     *
     * @return such as {@code promotion}
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
    public static Optional<CreativeKind> parse(String code) {
        for (CreativeKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
