package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** On what a change of the status of an engagement campaign depends. Source: docs/spec/engagement-campaigns.md 2.3. */
public enum EngagementGuard implements Coded {
    /** There is something to show, to send or to do. */
    HAS_CONTENT("has_content", "it has at least one ad unit or achievement"),
    /** Its end is to come. */
    NOT_ENDED("not_ended", "now is before ends_at"),
    /** Its end has passed. */
    ENDED("ended", "now is at or after ends_at");

    private final String code;
    private final String meaning;

    EngagementGuard(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
