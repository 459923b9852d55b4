package dev.freestone.json;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calls of engagement campaigns answer that fail. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 12. */
public final class EngagementErrorJson {
    /** What callers are told as it is: the codes of wire S in docs/spec/errors.md. */
    private static final Set<ErrorCode> TOLD = Collections.unmodifiableSet(EnumSet.of(
            ErrorCode.VALIDATION,
            ErrorCode.ARGUMENT_ERROR,
            ErrorCode.MISSING_DATA,
            ErrorCode.NOT_FOUND,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.ACCESS_DENIED,
            ErrorCode.FORBIDDEN,
            ErrorCode.INVALID_API_KEY,
            ErrorCode.INVALID_AUTH_TOKEN,
            ErrorCode.HTTPS_ONLY,
            ErrorCode.CONFLICT,
            ErrorCode.MALFORMED_REQUEST,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            ErrorCode.REQUEST_TIMEOUT,
            ErrorCode.TOO_MANY_REQUESTS,
            ErrorCode.USER_NOT_FOUND,
            ErrorCode.NO_CAMPAIGN_FOUND,
            ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND,
            ErrorCode.NOT_AVAILABLE,
            ErrorCode.REQUIRES_REGISTERED_USER,
            ErrorCode.USER_INELIGIBLE_FOR_CAMPAIGN,
            ErrorCode.OPT_IN_NOT_STARTED,
            ErrorCode.OPT_IN_ENDED,
            ErrorCode.OPT_IN_LIMIT_REACHED,
            ErrorCode.OPT_IN_ERROR));

    /** Details of a refusal that are problems of the whole request, in the order in which they are told. */
    private static final List<String> REASONS = List.of("reason", "restriction");

    private EngagementErrorJson() {}

    /**
     * The answer of a refusal or failure.
     *
     * @param failure what was thrown, whatever it is
     * @return {@code {"status":"error","errors":{code, message, details}}}; failures of the storage, of ports and of anything else
     *     that is no matter of the caller are {@code internal_server_error}, and nothing of their inside is told
     */
    public static String body(Throwable failure) {
        if (failure instanceof FreestoneException known) {
            ErrorCode code = told(known.code());
            return code == ErrorCode.INTERNAL_SERVER_ERROR
                    ? body(code, hidden(known.category() == ErrorCategory.TRANSIENT), List.of())
                    : body(code, String.valueOf(known.getMessage()), details(code, known));
        }
        return body(ErrorCode.INTERNAL_SERVER_ERROR, hidden(false), List.of());
    }

    /**
     * The code that the answer tells.
     *
     * @param failure what was thrown, whatever it is
     * @return one of the codes of wire S
     */
    public static ErrorCode code(Throwable failure) {
        return failure instanceof FreestoneException known ? told(known.code()) : ErrorCode.INTERNAL_SERVER_ERROR;
    }

    private static ErrorCode told(ErrorCode code) {
        if (TOLD.contains(code)) {
            return code;
        }
        return switch (code) {
            case KILLED -> ErrorCode.NOT_AVAILABLE;
            case ILLEGAL_TRANSITION -> ErrorCode.VALIDATION;
            default -> ErrorCode.INTERNAL_SERVER_ERROR;
        };
    }

    private static String hidden(boolean mayPass) {
        return "the call failed, " + (mayPass ? "try again" : "ask the operator");
    }

    private static String body(ErrorCode code, String message, List<Map<String, Object>> details) {
        Map<String, Object> errors = new LinkedHashMap<>();
        errors.put("code", code.code());
        errors.put("message", message);
        errors.put("details", details);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("errors", errors);
        return JsonText.write(body);
    }

    private static List<Map<String, Object>> details(ErrorCode code, FreestoneException refused) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Violation each : refused.violations()) {
            all.add(detail(each.path(), each.kind(), each.code().code()));
        }
        if (refused.code() == ErrorCode.ILLEGAL_TRANSITION) {
            all.add(detail("", code, ErrorCode.ILLEGAL_TRANSITION.code()));
        }
        for (String reason : REASONS) {
            String problem = refused.details().get(reason);
            if (problem != null) {
                all.add(detail("", code, problem));
            }
        }
        return all;
    }

    private static Map<String, Object> detail(String field, ErrorCode kind, String problem) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("field", field);
        out.put("code", kind.code());
        out.put("problem", problem);
        return out;
    }
}
