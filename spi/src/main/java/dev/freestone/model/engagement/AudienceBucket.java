package dev.freestone.model.engagement;

import java.util.Optional;

/** What became of a customer in the making of an audience, in the order in which it is asked. Source: docs/spec/engagement-campaigns.md 5.2. */
public enum AudienceBucket {
    /** Wants no marketing. */
    RESTRICTED("restricted"),
    /** Has opted out of the campaign. */
    OPTED_OUT("opted_out"),
    /** The campaign needs an opt-in, and there is none. */
    NOT_OPTED_IN("not_opted_in"),
    /** The targeting of the campaign does not match. */
    BUNDLE_NO_MATCH("bundle_no_match"),
    /** The targeting of the group does not match. */
    GROUP_NO_MATCH("group_no_match"),
    /** Gets the message. */
    INCLUDED("included");

    private final String code;

    AudienceBucket(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code restricted}
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
    public static Optional<AudienceBucket> parse(String code) {
        for (AudienceBucket each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
