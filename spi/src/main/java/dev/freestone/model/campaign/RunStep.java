package dev.freestone.model.campaign;

import java.util.Optional;

/** The steps of a run, as progress reports them. Source: docs/spec/outreach-campaigns.md 4.3. */
public enum RunStep {
    /** Sent as {@code query}. */
    QUERY("query"),
    /** Sent as {@code freeze}. */
    FREEZE("freeze"),
    /** Sent as {@code export}. */
    EXPORT("export"),
    /** Sent as {@code send}. */
    SEND("send"),
    /** Sent as {@code deliver}. */
    DELIVER("deliver"),
    /** Sent as {@code log}. */
    LOG("log"),
    /** Sent as {@code finish}. */
    FINISH("finish");

    private final String code;

    RunStep(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code query}
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
    public static Optional<RunStep> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
