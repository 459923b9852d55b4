package dev.freestone.schedule;

import java.util.Optional;

/** In what a delay is counted. Source: docs/spec/cases-and-notifications.md 10. */
public enum DelayUnit {
    /** Days of the calendar. */
    CALENDAR_DAYS("calendarDays"),
    /** Days on which the company works. */
    BUSINESS_DAYS("businessDays");

    private final String code;

    DelayUnit(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code businessDays}
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
    public static Optional<DelayUnit> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
