package dev.freestone.model.campaign;

import java.util.Optional;

/** Why a slot of a schedule started no run. Source: docs/spec/outreach-campaigns.md 3.4. */
public enum SkipReason {
    /** Nobody looked at the schedule in time, and the missed-run policy does not make up for it. Sent as {@code missed}. */
    MISSED("missed"),
    /** Another run of the campaign was live. Sent as {@code overlap}. */
    OVERLAP("overlap"),
    /** The campaign could not be run. Sent as {@code not_runnable}. */
    NOT_RUNNABLE("not_runnable"),
    /** The schedule was paused. Sent as {@code paused}. */
    PAUSED("paused");

    private final String code;

    SkipReason(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code missed}
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
    public static Optional<SkipReason> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
