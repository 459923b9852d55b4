package dev.freestone.error;

/** Every code of a {@link Violation}. Stable, like {@link ErrorCode}. Source: docs/spec/errors.md 8. */
public enum ViolationCode {
    /** Sent as {@code required}. */
    REQUIRED("required"),
    /** Sent as {@code unknown_attribute}. */
    UNKNOWN_ATTRIBUTE("unknown_attribute"),
    /** Sent as {@code bad_format}. */
    BAD_FORMAT("bad_format"),
    /** Sent as {@code out_of_range}. */
    OUT_OF_RANGE("out_of_range"),
    /** Sent as {@code too_long}. */
    TOO_LONG("too_long"),
    /** Sent as {@code too_large}. */
    TOO_LARGE("too_large"),
    /** Sent as {@code unknown_value}. */
    UNKNOWN_VALUE("unknown_value"),
    /** Sent as {@code read_only}. */
    READ_ONLY("read_only"),
    /** Sent as {@code not_allowed_in_status}. */
    NOT_ALLOWED_IN_STATUS("not_allowed_in_status"),
    /** Sent as {@code unknown_cursor}. */
    UNKNOWN_CURSOR("unknown_cursor"),
    /** Sent as {@code duplicate_name}. */
    DUPLICATE_NAME("duplicate_name"),
    /** Sent as {@code theme_mismatch}. */
    THEME_MISMATCH("theme_mismatch"),
    /** Sent as {@code theme_required}. */
    THEME_REQUIRED("theme_required"),
    /** Sent as {@code theme_not_outbound}. */
    THEME_NOT_OUTBOUND("theme_not_outbound"),
    /** Sent as {@code no_sender}. */
    NO_SENDER("no_sender"),
    /** Sent as {@code policy_missing}. */
    POLICY_MISSING("policy_missing"),
    /** Sent as {@code exporter_not_found}. */
    EXPORTER_NOT_FOUND("exporter_not_found"),
    /** Sent as {@code sender_not_found}. */
    SENDER_NOT_FOUND("sender_not_found"),
    /** Sent as {@code file_not_found}. */
    FILE_NOT_FOUND("file_not_found"),
    /** Sent as {@code schedule_invalid}. */
    SCHEDULE_INVALID("schedule_invalid"),
    /** Sent as {@code schedule_never_fires}. */
    SCHEDULE_NEVER_FIRES("schedule_never_fires"),
    /** Sent as {@code source_not_allowed}. */
    SOURCE_NOT_ALLOWED("source_not_allowed"),
    /** Sent as {@code secret_required}. */
    SECRET_REQUIRED("secret_required"),
    /** Sent as {@code both_given}. */
    BOTH_GIVEN("both_given"),
    /** Sent as {@code neither_given}. */
    NEITHER_GIVEN("neither_given"),
    /** Sent as {@code conflicting_values}. */
    CONFLICTING_VALUES("conflicting_values"),
    /** Sent as {@code case_not_found}. */
    CASE_NOT_FOUND("case_not_found"),
    /** Sent as {@code trigger_required}. */
    TRIGGER_REQUIRED("trigger_required"),
    /** Sent as {@code template_not_found}. */
    TEMPLATE_NOT_FOUND("template_not_found"),
    /** Sent as {@code condition_operator}. */
    CONDITION_OPERATOR("condition_operator"),
    /** Sent as {@code condition_type_mismatch}. */
    CONDITION_TYPE_MISMATCH("condition_type_mismatch"),
    /** Sent as {@code condition_unknown_field}. */
    CONDITION_UNKNOWN_FIELD("condition_unknown_field"),
    /** Sent as {@code duplicate}. */
    DUPLICATE("duplicate"),
    /** Sent as {@code not_found}. */
    NOT_FOUND("not_found"),
    /** Sent as {@code illegal_transition}. */
    ILLEGAL_TRANSITION("illegal_transition"),
    /** Sent as {@code unknown_operator}. */
    UNKNOWN_OPERATOR("unknown_operator"),
    /** Sent as {@code unknown_field}. */
    UNKNOWN_FIELD("unknown_field"),
    /** Sent as {@code misplaced_operator}. */
    MISPLACED_OPERATOR("misplaced_operator"),
    /** Sent as {@code mixed_keys}. */
    MIXED_KEYS("mixed_keys"),
    /** Sent as {@code bad_operand}. */
    BAD_OPERAND("bad_operand"),
    /** Sent as {@code bad_regex}. */
    BAD_REGEX("bad_regex"),
    /** Sent as {@code bad_date}. */
    BAD_DATE("bad_date"),
    /** Sent as {@code too_deep}. */
    TOO_DEEP("too_deep"),
    /** Sent as {@code too_many_nodes}. */
    TOO_MANY_NODES("too_many_nodes"),
    /** Sent as {@code tag_kind_conflict}. */
    TAG_KIND_CONFLICT("tag_kind_conflict"),
    /** Sent as {@code quantity}. */
    QUANTITY("quantity"),
    /** Sent as {@code insufficient_points}. */
    INSUFFICIENT_POINTS("insufficient_points"),
    /** Sent as {@code not_allowed_with}. */
    NOT_ALLOWED_WITH("not_allowed_with");

    private final String code;

    ViolationCode(String code) {
        this.code = code;
    }

    /**
     * The stable wire text.
     *
     * @return lower snake case, such as {@code too_long}
     */
    public String code() {
        return code;
    }
}
