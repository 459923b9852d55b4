package dev.freestone.model.engagement;

import java.util.Optional;

/** What there are only so many of. Source: docs/spec/engagement-campaigns.md 6.2, 10.2. */
public enum CapacityKind {
    /** Places in a campaign. */
    OPT_IN("opt_in"),
    /** The stock of an offer. */
    OFFER("offer"),
    /** How many of an offer can be bought. */
    PURCHASE("purchase");

    private final String code;

    CapacityKind(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code opt_in}
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
    public static Optional<CapacityKind> parse(String code) {
        for (CapacityKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
