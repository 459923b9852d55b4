package dev.freestone.engagement;

import java.util.Optional;

/** Which active campaigns a customer is told of. Source: docs/spec/engagement-campaigns.md 8.4. */
public enum CampaignFilter {
    /** Those that are for the customer. */
    ELIGIBLE("eligible"),
    /** Those that are not for the customer. */
    INELIGIBLE("ineligible"),
    /** Both. */
    ALL("all");

    private final String code;

    CampaignFilter(String code) {
        this.code = code;
    }

    /**
     * The text on the wire.
     *
     * @return such as {@code eligible}
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
    public static Optional<CampaignFilter> parse(String code) {
        for (CampaignFilter each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
