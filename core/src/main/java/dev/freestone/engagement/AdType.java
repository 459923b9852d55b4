package dev.freestone.engagement;

import java.util.Optional;

/** What an ad unit is. Source: docs/spec/engagement-campaigns.md 3.2. */
public enum AdType {
    /** A tile of the activity feed. */
    INTERNAL_TILE("internal_tile"),
    /** A page that fills the screen. */
    INTERNAL_FULL_PAGE("internal_full_page"),
    /** A page about a behavior. */
    INTERNAL_BEHAVIOR("internal_behavior"),
    /** A push message. */
    PUSH("push"),
    /** Mail inside the application. */
    INBOX("inbox"),
    /** A message inside the application. */
    IN_APP("in_app"),
    /** A message on another channel. */
    EXTERNAL("external");

    private final String code;

    AdType(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code internal_tile}
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
    public static Optional<AdType> parse(String code) {
        for (AdType each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it is shown, and not sent.
     *
     * @return true for tiles and pages
     */
    public boolean isDisplay() {
        return this == INTERNAL_TILE || this == INTERNAL_FULL_PAGE || this == INTERNAL_BEHAVIOR;
    }
}
