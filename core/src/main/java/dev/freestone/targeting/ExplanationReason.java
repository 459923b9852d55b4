package dev.freestone.targeting;

/** Why a condition on a field holds or does not. Source: docs/spec/engagement-campaigns.md 4.6. */
public enum ExplanationReason {
    /** It holds. */
    MATCHED("matched"),
    /** The value does not satisfy it, or satisfies what it negates. */
    NOT_MATCHED("not_matched"),
    /** No element of an array satisfies it. */
    NO_ELEMENT_MATCHED("no_element_matched"),
    /** Nothing stands there. */
    MISSING("missing"),
    /** Null stands there. */
    NULL_VALUE("null_value"),
    /** The value is of a type with which the condition does not compare. */
    TYPE_MISMATCH("type_mismatch");

    private final String code;

    ExplanationReason(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code no_element_matched}
     */
    public String code() {
        return code;
    }
}
