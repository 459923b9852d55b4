package dev.freestone.engagement;

import java.util.Optional;

/** Why a delivery of a scheduled message was skipped. Source: docs/spec/engagement-campaigns.md 5.2. */
public enum SkipReason {
    /** It was looked at too late, or a later one was due by then. */
    MISSED("missed"),
    /** The campaign or the group was not live. */
    NOT_LIVE("not_live"),
    /** The delivery before it was still building. */
    OVERLAP("overlap");

    private final String code;

    SkipReason(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code not_live}
     */
    public String code() {
        return code;
    }

    /**
     * Reads a code.
     *
     * @param code any text
     * @return what has this code, or empty
     */
    public static Optional<SkipReason> parse(String code) {
        for (SkipReason each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
