package dev.freestone.model.engagement;

import java.util.Optional;

/** The state of an offer that a customer holds. Source: docs/spec/engagement-campaigns.md 10.2. */
public enum UserOfferStatus {
    /** Given to the customer. */
    ISSUED("issued"),
    /** About to be redeemed; nobody else can. */
    LOCKED("locked"),
    /** Used. */
    REDEEMED("redeemed"),
    /** Given back after it was used. */
    REINSTATED("reinstated"),
    /** Too late to be used. */
    EXPIRED("expired");

    private final String code;

    UserOfferStatus(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code issued}
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
    public static Optional<UserOfferStatus> parse(String code) {
        for (UserOfferStatus each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
