package dev.freestone.engagement;

import java.util.Optional;

/** Parts of a campaign that are answered when they are asked for. Source: docs/spec/engagement-campaigns.md 8.4. */
public enum CampaignSection {
    /** How far the customer has come. */
    PROGRESS("progress"),
    /** What there is to do. */
    BEHAVIORS("behaviors"),
    /** What can be earned or bought. */
    OFFERS("offers"),
    /** What the customer holds of the offers. */
    REDEMPTIONS("redemptions");

    private final String code;

    CampaignSection(String code) {
        this.code = code;
    }

    /**
     * The text on the wire.
     *
     * @return such as {@code progress}
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
    public static Optional<CampaignSection> parse(String code) {
        for (CampaignSection each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
