package dev.freestone.model.campaign;

import java.util.Optional;

/** What started a run. Source: docs/spec/outreach-campaigns.md 1.6. */
public enum RunTrigger {
    /** Sent as {@code scheduled}. */
    SCHEDULED("scheduled"),
    /** Sent as {@code manual}. */
    MANUAL("manual");

    private final String code;

    RunTrigger(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code scheduled}
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
    public static Optional<RunTrigger> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
