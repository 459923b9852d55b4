package dev.freestone.engagement;

import java.util.Optional;

/** {@code campaign_type} on the wire. Source: docs/spec/engagement-campaigns.md 2.1. */
public enum CampaignKind {
    /** Shown to customers. */
    PROMOTION("promotion"),
    /** Sent to customers. */
    MESSAGING("messaging");

    private final String code;

    CampaignKind(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
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
    public static Optional<CampaignKind> parse(String code) {
        for (CampaignKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
