package dev.freestone.model.cases;

import java.util.Optional;

/** What came of a case. Source: docs/spec/cases-and-notifications.md 2. */
public enum CaseOutcome {
    /** Sent as {@code approved}. */
    APPROVED("approved"),
    /** Sent as {@code denied}. */
    DENIED("denied"),
    /** Sent as {@code falsePositive}. */
    FALSE_POSITIVE("falsePositive"),
    /** Sent as {@code noOutcome}. */
    NO_OUTCOME("noOutcome");

    private final String code;

    CaseOutcome(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code approved}
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
    public static Optional<CaseOutcome> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
