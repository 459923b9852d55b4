package dev.freestone.model.cases;

import java.util.Optional;

/** The statuses of a case. Source: docs/spec/cases-and-notifications.md 2. */
public enum CaseStatus {
    /** Sent as {@code initiated}. */
    INITIATED("initiated"),
    /** Sent as {@code processing}. */
    PROCESSING("processing"),
    /** Sent as {@code completed}. */
    COMPLETED("completed"),
    /** Sent as {@code canceled}. */
    CANCELED("canceled"),
    /** Sent as {@code reopened}. */
    REOPENED("reopened");

    private final String code;

    CaseStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code processing}
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
    public static Optional<CaseStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
