package dev.freestone.model.engagement;

import java.util.Optional;

/** The kinds of objects of an engagement campaign that have ids. Source: docs/spec/engagement-campaigns.md 3.1. */
public enum EngagementKind {
    /** The campaign itself. */
    CAMPAIGN("campaign"),
    /** Whom the campaign is for. */
    AD_BUNDLE("ad_bundle"),
    /** What holds the groups. */
    LINE_ITEM("line_item"),
    /** Whom a message is for. */
    AD_GROUP("ad_group"),
    /** A message, how it looks and how it is delivered. */
    AD_UNIT("ad_unit"),
    /** A behavior. */
    ACHIEVEMENT("achievement"),
    /** What can be earned or bought. */
    OFFER("offer");

    private final String code;

    EngagementKind(String code) {
        this.code = code;
    }

    /**
     * The stored and sent text.
     *
     * @return such as {@code campaign}
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
    public static Optional<EngagementKind> parse(String code) {
        for (EngagementKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
