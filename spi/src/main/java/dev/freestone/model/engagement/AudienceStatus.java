package dev.freestone.model.engagement;

import java.util.Optional;

/** The state of one delivery of a scheduled message. Source: docs/spec/engagement-campaigns.md 5.2. */
public enum AudienceStatus {
    /** Waits for its instant. */
    PENDING("pending"),
    /** The customers are gone through. */
    BUILDING("building"),
    /** Who gets it is decided for good. */
    FROZEN("frozen"),
    /** The contacts are planned. */
    DISPATCHING("dispatching"),
    /** Every contact is planned. */
    DONE("done"),
    /** Not delivered, with a reason. */
    SKIPPED("skipped"),
    /** Ended by the host. */
    CANCELED("canceled");

    private final String code;

    AudienceStatus(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code pending}
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
    public static Optional<AudienceStatus> parse(String code) {
        for (AudienceStatus each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
