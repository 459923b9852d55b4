package dev.freestone.engagement;

import java.util.Optional;

/** The unit after which a message comes again. Source: docs/spec/engagement-campaigns.md 3.2. */
public enum RepeatUnit {
    /** Of 3,600 seconds. */
    HOUR("hour"),
    /** Of the calendar. */
    DAY("day"),
    /** Of the calendar. */
    WEEK("week"),
    /** Of the calendar. */
    MONTH("month");

    private final String code;

    RepeatUnit(String code) {
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
    public static Optional<RepeatUnit> parse(String code) {
        for (RepeatUnit each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
