package dev.freestone.targeting;

/**
 * What looks wrong in what can be saved: in a targeting, or in a behavior. Source: docs/spec/engagement-campaigns.md 4.5,
 * docs/spec/engagement-behaviors.md 3.1.
 */
public enum TargetingWarningCode {
    /** No customer matches. */
    NEVER_TRUE("never_true"),
    /** Every customer matches. */
    ALWAYS_TRUE("always_true"),
    /** A literal of a type that the field never has. */
    TYPE_MISMATCH("type_mismatch"),
    /** A custom field that is not declared although others are. */
    UNDECLARED_CUSTOM_FIELD("undeclared_custom_field"),
    /** The tag that qualifies or disqualifies stands nowhere in the query. */
    TAG_NOT_IN_TARGETING("tag_not_in_targeting"),
    /** A behavior, or a goal of one, that its own limits let nobody complete. */
    NEVER_COMPLETES("never_completes");

    private final String code;

    TargetingWarningCode(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code never_true}
     */
    public String code() {
        return code;
    }
}
