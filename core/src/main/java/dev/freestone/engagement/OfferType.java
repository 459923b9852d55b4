package dev.freestone.engagement;

import java.util.Optional;

/** What an offer is. Source: docs/spec/engagement-campaigns.md 10.1. */
public enum OfferType {
    /** It can be redeemed. */
    DEAL("deal"),
    /** It makes something happen. */
    TRIGGER("trigger"),
    /** It enters the customer into something. */
    OUTCOME_ENTRY("outcome_entry");

    private final String code;

    OfferType(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code deal}
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
    public static Optional<OfferType> parse(String code) {
        for (OfferType each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
