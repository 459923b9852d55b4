package dev.freestone.engagement;

import java.util.Optional;

/** Why a customer holds an offer. Source: docs/spec/engagement-campaigns.md 10.2. */
public enum OfferSource {
    /** Something that the customer has achieved. */
    OUTCOME("outcome"),
    /** The host gave it. */
    GRANT("grant"),
    /** The customer bought it with points. */
    PURCHASE("purchase");

    private final String code;

    OfferSource(String code) {
        this.code = code;
    }

    /**
     * The stored text.
     *
     * @return such as {@code purchase}
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
    public static Optional<OfferSource> parse(String code) {
        for (OfferSource each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
