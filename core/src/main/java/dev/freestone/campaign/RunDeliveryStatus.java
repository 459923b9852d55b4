package dev.freestone.campaign;

import java.util.Optional;

/** Where the delivery of a file stands. Source: docs/spec/outreach-campaigns.md 1.6. */
public enum RunDeliveryStatus {
    /** Not there yet. Sent as {@code pending}. */
    PENDING("pending"),
    /** There, and compared. Sent as {@code delivered}. */
    DELIVERED("delivered"),
    /** Given up. Sent as {@code failed}. */
    FAILED("failed");

    private final String code;

    RunDeliveryStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code delivered}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a wire text. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<RunDeliveryStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
