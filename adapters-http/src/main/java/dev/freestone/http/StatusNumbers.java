package dev.freestone.http;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.EngagementErrorJson;

/**
 * The numbers of HTTP of error codes, and the codes that are told where one is not for the wire. Static and thread-safe. Source:
 * docs/spec/errors.md.
 */
final class StatusNumbers {
    private static final int REFUSED = 200;

    private StatusNumbers() {}

    /** The number in answers that are not of engagement campaigns; 0 = the code is never told there. */
    static int peach(ErrorCode code) {
        return switch (code) {
            case VALIDATION, MALFORMED_REQUEST -> 400;
            case ACCESS_DENIED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND, FILE_NOT_AVAILABLE -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case REQUEST_TIMEOUT -> 408;
            case ILLEGAL_TRANSITION,
                    CONFLICT,
                    EXTERNAL_ID_TAKEN,
                    IN_USE,
                    RUN_IN_PROGRESS,
                    CAMPAIGN_NOT_RUNNABLE,
                    RUN_LEASED,
                    KILLED,
                    PROMO_ALREADY_OPEN,
                    PROMO_TYPE_NOT_ACTIVE,
                    LOAN_NOT_OPEN,
                    LOAN_NOT_ACTIVE,
                    PROMO_DATES_OUT_OF_BOUNDS,
                    PROMO_PERIOD_OVER,
                    PROMO_WOULD_CANCEL,
                    SWEEP_DATE_PASSED,
                    CASE_CLOSED,
                    EVENT_ID_REUSED -> 409;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL_SERVER_ERROR, STORAGE_FORBIDDEN, SECRET_KEY_MISSING -> 500;
            case FACTS_UNAVAILABLE, FACTS_INVALID, CALENDAR_UNAVAILABLE, DIRECTORY_UNAVAILABLE -> 502;
            case STORAGE_UNREACHABLE,
                    STORAGE_DEADLOCK,
                    STORAGE_SERIALIZATION_FAILED,
                    STORAGE_IN_DOUBT,
                    STORAGE_FULL,
                    STORAGE_FAILED -> 503;
            case QUERY_SOURCE_NOT_ALLOWED,
                    QUERY_AUTH_FAILED,
                    QUERY_FORBIDDEN,
                    QUERY_NOT_FOUND,
                    QUERY_REJECTED,
                    QUERY_EXECUTION_FAILED,
                    QUERY_CANCELED,
                    QUERY_PROTOCOL_ERROR,
                    QUERY_LIMIT_EXCEEDED,
                    QUERY_TIMEOUT,
                    QUERY_UNREACHABLE,
                    QUERY_INCOMPLETE -> 502;
            case MISSING_COLUMN, DUPLICATE_COLUMN, AMBIGUOUS_COLUMN, RUN_CANCELED -> 409;
            default -> 0;
        };
    }

    /** The code that an answer tells. */
    static ErrorCode told(WireStyle style, Throwable failure) {
        if (style == WireStyle.ENGAGEMENT) {
            return EngagementErrorJson.code(failure);
        }
        return failure instanceof FreestoneException known && peach(known.code()) != 0
                ? known.code()
                : ErrorCode.INTERNAL_SERVER_ERROR;
    }

    /** Whether answers of this style can tell a code. */
    static boolean isTold(WireStyle style, ErrorCode code) {
        return told(style, Refusals.of(code, "")) == code;
    }

    /** The number of a code that is told. */
    static int of(WireStyle style, ErrorCode told) {
        return switch (style) {
            case PEACH -> peach(told);
            case ENGAGEMENT -> engagement(told);
        };
    }

    private static int engagement(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND, USER_NOT_FOUND, NO_CAMPAIGN_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case ACCESS_DENIED, INVALID_API_KEY, INVALID_AUTH_TOKEN -> 401;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case MALFORMED_REQUEST -> 400;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case REQUEST_TIMEOUT -> 408;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL_SERVER_ERROR -> 500;
            default -> REFUSED;
        };
    }

    /** Whether a failure is one that an operator should see; what a client alone can bring about is none, however often it does. */
    static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof FreestoneException known)
                || (known.category() != ErrorCategory.CALLER
                        && known.code() != ErrorCode.TOO_MANY_REQUESTS
                        && known.code() != ErrorCode.REQUEST_TIMEOUT);
    }
}
