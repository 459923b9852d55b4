package dev.freestone.campaign;

import java.util.Optional;

/** The workers of a run, as buckets name them. Source: docs/spec/outreach-campaigns.md 1.6. */
public enum RunWorkerKind {
    /** Sent as {@code contactExporter}. */
    CONTACT_EXPORTER("contactExporter"),
    /** Sent as {@code bulkSender}. */
    BULK_SENDER("bulkSender");

    private final String code;

    RunWorkerKind(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code contactExporter}
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
    public static Optional<RunWorkerKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
