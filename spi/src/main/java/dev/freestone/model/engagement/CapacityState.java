package dev.freestone.model.engagement;

import java.util.Optional;

/** The state of one slot of a capacity. Source: docs/spec/engagement-campaigns.md 6.2. */
public enum CapacityState {
    /** Held until the reservation ends. */
    RESERVED("reserved"),
    /** Taken. */
    COMMITTED("committed"),
    /** Given back. */
    RELEASED("released"),
    /** The reservation ended before it was taken. */
    EXPIRED("expired");

    private final String code;

    CapacityState(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code reserved}
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
    public static Optional<CapacityState> parse(String code) {
        for (CapacityState each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
