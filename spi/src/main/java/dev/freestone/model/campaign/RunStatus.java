package dev.freestone.model.campaign;

import java.util.Optional;

/** The statuses of a campaign run. Source: docs/spec/outreach-campaigns.md 1.6, 4.2. */
public enum RunStatus {
    /** Sent as {@code initializing}. */
    INITIALIZING("initializing"),
    /** Sent as {@code processing}. */
    PROCESSING("processing"),
    /** Sent as {@code success}. */
    SUCCESS("success"),
    /** Sent as {@code failed}. */
    FAILED("failed");

    private final String code;

    RunStatus(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code initializing}
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
    public static Optional<RunStatus> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
