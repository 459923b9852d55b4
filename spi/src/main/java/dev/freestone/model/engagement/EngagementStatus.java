package dev.freestone.model.engagement;

import java.util.Optional;

/** The status of an engagement campaign, and of a group. Source: docs/spec/engagement-campaigns.md 2.3. */
public enum EngagementStatus {
    /** Being made. */
    DRAFT("draft"),
    /** Made, and looked at by others. */
    INREVIEW("inreview"),
    /** Customers can engage with it. */
    LIVE("live"),
    /** Nobody can engage with it for a while. */
    PAUSED("paused"),
    /** Over. */
    COMPLETED("completed");

    private final String code;

    EngagementStatus(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code draft}
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
    public static Optional<EngagementStatus> parse(String code) {
        for (EngagementStatus each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
