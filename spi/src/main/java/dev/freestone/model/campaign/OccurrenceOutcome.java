package dev.freestone.model.campaign;

import java.util.Optional;

/** What became of a slot of a schedule. Source: docs/spec/outreach-campaigns.md 3.4. */
public enum OccurrenceOutcome {
    /** A run was started. Sent as {@code started}. */
    STARTED("started"),
    /** No run was started. Sent as {@code skipped}. */
    SKIPPED("skipped");

    private final String code;

    OccurrenceOutcome(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code started}
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
    public static Optional<OccurrenceOutcome> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
