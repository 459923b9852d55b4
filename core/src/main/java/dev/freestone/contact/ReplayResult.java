package dev.freestone.contact;

/** What other rules say of a decision that was made. Source: docs/spec/contact-policy.md 10. */
public enum ReplayResult {
    /** The same outcome by the same rule; a hold ends at the same instant. */
    SAME("same"),
    /** It would be denied, and was not. */
    NEWLY_DENIED("newly_denied"),
    /** It would be held, and was not. */
    NEWLY_HELD("newly_held"),
    /** It would be allowed, and was not. */
    NEWLY_ALLOWED("newly_allowed"),
    /** The same outcome by another rule. */
    RULE_CHANGED("rule_changed"),
    /** A hold by the same rule, to another instant. */
    UNTIL_CHANGED("until_changed"),
    /** What it was decided by is not known any more, or not well enough to tell. */
    NOT_REPLAYABLE("not_replayable");

    private final String code;

    ReplayResult(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code newly_held}
     */
    public String code() {
        return code;
    }
}
