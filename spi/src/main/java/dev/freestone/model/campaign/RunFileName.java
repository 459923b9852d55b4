package dev.freestone.model.campaign;

import java.util.Optional;

/** The files of a run, in the order in which they are listed. Source: docs/spec/outreach-campaigns.md 1.6. */
public enum RunFileName {
    /** Sent as {@code query_results.csv}. */
    QUERY_RESULTS("query_results.csv"),
    /** Sent as {@code campaign_input.json}. */
    CAMPAIGN_INPUT("campaign_input.json"),
    /** Sent as {@code contacts.csv}. */
    CONTACTS("contacts.csv"),
    /** Sent as {@code log.txt}. */
    LOG("log.txt");

    private final String code;

    RunFileName(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code query_results.csv}
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
    public static Optional<RunFileName> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
