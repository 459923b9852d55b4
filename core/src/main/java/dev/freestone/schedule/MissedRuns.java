package dev.freestone.schedule;

import java.util.Optional;

/** What becomes of slots at which nobody looked in time. Source: docs/spec/outreach-campaigns.md 3.4. */
public enum MissedRuns {
    /** Today's slot runs once, late; those of earlier days are skipped. The default. */
    RUN_IF_SAME_DAY("run_if_same_day"),
    /** All are skipped. */
    SKIP("skip"),
    /** Today's slot runs once, late, or without one the latest of earlier days; the others are skipped. */
    RUN_ONCE("run_once");

    private final String code;

    MissedRuns(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code run_if_same_day}
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
    public static Optional<MissedRuns> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
