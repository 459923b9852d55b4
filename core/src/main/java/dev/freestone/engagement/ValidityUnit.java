package dev.freestone.engagement;

import java.util.Optional;

/** The unit of how long a deal can be redeemed. Source: docs/spec/engagement-campaigns.md 10.1. */
public enum ValidityUnit {
    /** Of 3,600 seconds. */
    HOUR("hour"),
    /** Of the calendar. */
    DAY("day"),
    /** Of the calendar. */
    WEEK("week"),
    /** Of the calendar. */
    MONTH("month"),
    /** Of the calendar. */
    YEAR("year");

    private final String code;

    ValidityUnit(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code hour}
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
    public static Optional<ValidityUnit> parse(String code) {
        for (ValidityUnit each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
