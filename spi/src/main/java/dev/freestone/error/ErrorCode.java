package dev.freestone.error;

import java.util.Optional;

/**
 * Every error code of Freestone. A code is stable and never reused with another meaning; ordinals and names of the
 * constants are not data, {@link #code()} is. Source: docs/spec/errors.md.
 */
public enum ErrorCode {
    /** Category caller. */
    VALIDATION("validation", ErrorCategory.CALLER),
    /** Category caller. */
    ARGUMENT_ERROR("argument_error", ErrorCategory.CALLER),
    /** Category caller. */
    MISSING_DATA("missing_data", ErrorCategory.CALLER),
    /** Category caller. */
    NOT_FOUND("not_found", ErrorCategory.CALLER),
    /** Category caller. */
    METHOD_NOT_ALLOWED("method_not_allowed", ErrorCategory.CALLER),
    /** Category caller. */
    ACCESS_DENIED("access_denied", ErrorCategory.CALLER),
    /** Category caller. */
    FORBIDDEN("forbidden", ErrorCategory.CALLER),
    /** Category caller. */
    INVALID_API_KEY("invalid_api_key", ErrorCategory.CALLER),
    /** Category caller. */
    INVALID_AUTH_TOKEN("invalid_auth_token", ErrorCategory.CALLER),
    /** Category caller. */
    HTTPS_ONLY("https_only", ErrorCategory.CALLER),
    /** Category caller. */
    ILLEGAL_TRANSITION("illegal_transition", ErrorCategory.CALLER),
    /** Category caller. */
    CONFLICT("conflict", ErrorCategory.CALLER),
    /** Category caller. */
    EXTERNAL_ID_TAKEN("external_id_taken", ErrorCategory.CALLER),
    /** Category permanent. */
    INTERNAL_SERVER_ERROR("internal_server_error", ErrorCategory.PERMANENT),
    /** Category caller. */
    CONFIGURATION_INVALID("configuration_invalid", ErrorCategory.CALLER),
    /** Category transient. */
    STORAGE_UNREACHABLE("storage_unreachable", ErrorCategory.TRANSIENT),
    /** Category transient. */
    STORAGE_DEADLOCK("storage_deadlock", ErrorCategory.TRANSIENT),
    /** Category transient. */
    STORAGE_SERIALIZATION_FAILED("storage_serialization_failed", ErrorCategory.TRANSIENT),
    /** Category unknown outcome. */
    STORAGE_IN_DOUBT("storage_in_doubt", ErrorCategory.UNKNOWN_OUTCOME),
    /** Category permanent. */
    STORAGE_FULL("storage_full", ErrorCategory.PERMANENT),
    /** Category permanent. */
    STORAGE_FORBIDDEN("storage_forbidden", ErrorCategory.PERMANENT),
    /** Category permanent. */
    STORAGE_SCHEMA_MISMATCH("storage_schema_mismatch", ErrorCategory.PERMANENT),
    /** Category transient. */
    STORAGE_FAILED("storage_failed", ErrorCategory.TRANSIENT),
    /** Category permanent. */
    SECRET_KEY_MISSING("secret_key_missing", ErrorCategory.PERMANENT),
    /** Category caller. */
    NOT_IN_TRANSACTION("not_in_transaction", ErrorCategory.CALLER),
    /** Category caller. */
    FILE_NOT_AVAILABLE("file_not_available", ErrorCategory.CALLER),
    /** Category caller. */
    IN_USE("in_use", ErrorCategory.CALLER),
    /** Category caller. */
    RUN_IN_PROGRESS("run_in_progress", ErrorCategory.CALLER),
    /** Category caller. */
    CAMPAIGN_NOT_RUNNABLE("campaign_not_runnable", ErrorCategory.CALLER),
    /** Category transient. */
    RUN_LEASED("run_leased", ErrorCategory.TRANSIENT),
    /** Category caller. */
    QUERY_SOURCE_NOT_ALLOWED("query_source_not_allowed", ErrorCategory.CALLER),
    /** Category caller. */
    QUERY_AUTH_FAILED("query_auth_failed", ErrorCategory.CALLER),
    /** Category caller. */
    QUERY_FORBIDDEN("query_forbidden", ErrorCategory.CALLER),
    /** Category caller. */
    QUERY_NOT_FOUND("query_not_found", ErrorCategory.CALLER),
    /** Category caller. */
    QUERY_REJECTED("query_rejected", ErrorCategory.CALLER),
    /** Category permanent. */
    QUERY_EXECUTION_FAILED("query_execution_failed", ErrorCategory.PERMANENT),
    /** Category permanent. */
    QUERY_CANCELED("query_canceled", ErrorCategory.PERMANENT),
    /** Category permanent. */
    QUERY_PROTOCOL_ERROR("query_protocol_error", ErrorCategory.PERMANENT),
    /** Category permanent. */
    QUERY_LIMIT_EXCEEDED("query_limit_exceeded", ErrorCategory.PERMANENT),
    /** Category transient. */
    QUERY_TIMEOUT("query_timeout", ErrorCategory.TRANSIENT),
    /** Category transient. */
    QUERY_UNREACHABLE("query_unreachable", ErrorCategory.TRANSIENT),
    /** Category transient. */
    QUERY_INCOMPLETE("query_incomplete", ErrorCategory.TRANSIENT),
    /** Category caller. */
    MISSING_COLUMN("missing_column", ErrorCategory.CALLER),
    /** Category caller. */
    DUPLICATE_COLUMN("duplicate_column", ErrorCategory.CALLER),
    /** Category caller. */
    AMBIGUOUS_COLUMN("ambiguous_column", ErrorCategory.CALLER),
    /** Category permanent. */
    EXPORT_FAILED("export_failed", ErrorCategory.PERMANENT),
    /** Category permanent. */
    SEND_FAILED("send_failed", ErrorCategory.PERMANENT),
    /** Category transient. */
    DIRECTORY_UNAVAILABLE("directory_unavailable", ErrorCategory.TRANSIENT),
    /** Category transient. */
    DELIVERY_UNREACHABLE("delivery_unreachable", ErrorCategory.TRANSIENT),
    /** Category transient. */
    DELIVERY_UNVERIFIED("delivery_unverified", ErrorCategory.TRANSIENT),
    /** Category transient. */
    DELIVERY_NO_SPACE("delivery_no_space", ErrorCategory.TRANSIENT),
    /** Category caller. */
    DELIVERY_HOST_KEY_REJECTED("delivery_host_key_rejected", ErrorCategory.CALLER),
    /** Category caller. */
    DELIVERY_AUTH_FAILED("delivery_auth_failed", ErrorCategory.CALLER),
    /** Category caller. */
    DELIVERY_DIRECTORY_MISSING("delivery_directory_missing", ErrorCategory.CALLER),
    /** Category caller. */
    DELIVERY_PERMISSION_DENIED("delivery_permission_denied", ErrorCategory.CALLER),
    /** Category permanent. */
    DELIVERY_FILE_EXISTS("delivery_file_exists", ErrorCategory.PERMANENT),
    /** Category permanent. */
    DELIVERY_RENAME_REFUSED("delivery_rename_refused", ErrorCategory.PERMANENT),
    /** Category caller. */
    RUN_CANCELED("run_canceled", ErrorCategory.CALLER),
    /** Category permanent. */
    RUN_ABANDONED("run_abandoned", ErrorCategory.PERMANENT),
    /** Category permanent. */
    EXTERNAL_FAILURE("external_failure", ErrorCategory.PERMANENT),
    /** Category caller. */
    KILLED("killed", ErrorCategory.CALLER),
    /** Category transient. */
    NODE_ID_IN_USE("node_id_in_use", ErrorCategory.TRANSIENT),
    /** Category caller. */
    RULE_PACK_INVALID("rule_pack_invalid", ErrorCategory.CALLER),
    /** Category caller. */
    RULE_PACK_CHANGED("rule_pack_changed", ErrorCategory.CALLER),
    /** Category caller. */
    RULE_PACK_NOT_APPROVED("rule_pack_not_approved", ErrorCategory.CALLER),
    /** Category caller. */
    PROMO_ALREADY_OPEN("promo_already_open", ErrorCategory.CALLER),
    /** Category caller. */
    PROMO_TYPE_NOT_ACTIVE("promo_type_not_active", ErrorCategory.CALLER),
    /** Category caller. */
    LOAN_NOT_OPEN("loan_not_open", ErrorCategory.CALLER),
    /** Category caller. */
    LOAN_NOT_ACTIVE("loan_not_active", ErrorCategory.CALLER),
    /** Category caller. */
    PROMO_DATES_OUT_OF_BOUNDS("promo_dates_out_of_bounds", ErrorCategory.CALLER),
    /** Category caller. */
    PROMO_PERIOD_OVER("promo_period_over", ErrorCategory.CALLER),
    /** Category caller. */
    PROMO_WOULD_CANCEL("promo_would_cancel", ErrorCategory.CALLER),
    /** Category caller. */
    SWEEP_DATE_PASSED("sweep_date_passed", ErrorCategory.CALLER),
    /** Category transient. */
    FACTS_UNAVAILABLE("facts_unavailable", ErrorCategory.TRANSIENT),
    /** Category caller. */
    CASE_CLOSED("case_closed", ErrorCategory.CALLER),
    /** Category caller. */
    EVENT_ID_REUSED("event_id_reused", ErrorCategory.CALLER),
    /** Category transient. */
    CALENDAR_UNAVAILABLE("calendar_unavailable", ErrorCategory.TRANSIENT),
    /** Category caller. */
    USER_NOT_FOUND("user_not_found", ErrorCategory.CALLER),
    /** Category caller. */
    NO_CAMPAIGN_FOUND("no_campaign_found", ErrorCategory.CALLER),
    /** Category caller. */
    NO_ACTIVE_CAMPAIGN_FOUND("no_active_campaign_found", ErrorCategory.CALLER),
    /** Category caller. */
    NOT_AVAILABLE("not_available", ErrorCategory.CALLER),
    /** Category caller. */
    REQUIRES_REGISTERED_USER("requires_registered_user", ErrorCategory.CALLER),
    /** Category caller. */
    USER_INELIGIBLE_FOR_CAMPAIGN("user_ineligible_for_campaign", ErrorCategory.CALLER),
    /** Category caller. */
    OPT_IN_NOT_STARTED("opt_in_not_started", ErrorCategory.CALLER),
    /** Category caller. */
    OPT_IN_ENDED("opt_in_ended", ErrorCategory.CALLER),
    /** Category caller. */
    OPT_IN_LIMIT_REACHED("opt_in_limit_reached", ErrorCategory.CALLER),
    /** Category permanent. */
    OPT_IN_ERROR("opt_in_error", ErrorCategory.PERMANENT),
    /** Category caller. */
    MALFORMED_REQUEST("malformed_request", ErrorCategory.CALLER),
    /** Category caller. */
    UNSUPPORTED_MEDIA_TYPE("unsupported_media_type", ErrorCategory.CALLER),
    /** Category transient. */
    REQUEST_TIMEOUT("request_timeout", ErrorCategory.TRANSIENT),
    /** Category transient. */
    TOO_MANY_REQUESTS("too_many_requests", ErrorCategory.TRANSIENT),
    /** Category permanent. */
    FACTS_INVALID("facts_invalid", ErrorCategory.PERMANENT);

    private final String code;
    private final ErrorCategory category;

    ErrorCode(String code, ErrorCategory category) {
        this.code = code;
        this.category = category;
    }

    /**
     * The stable wire text.
     *
     * @return lower snake case, such as {@code run_in_progress}
     */
    public String code() {
        return code;
    }

    /**
     * What a caller can do about it.
     *
     * @return the category of this code
     */
    public ErrorCategory category() {
        return category;
    }

    /**
     * Reads a code, as answers of engagement campaigns name it.
     *
     * @param text any text; whether letters are capital makes no difference
     * @return what has this code, or empty
     */
    public static Optional<ErrorCode> parse(String text) {
        for (ErrorCode each : values()) {
            if (each.code.equalsIgnoreCase(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
