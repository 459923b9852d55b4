package dev.freestone.json;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What calls of engagement campaigns answer that fail. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 12. */
public final class EngagementErrorJson {
    private static final String STORAGE = "storage_";

    private EngagementErrorJson() {}

    /**
     * The answer of a refusal or failure.
     *
     * @param failure what was thrown
     * @return {@code {"status":"error","errors":{code, message, details}}}; failures of the storage are {@code
     *     internal_server_error}, and say nothing of it
     */
    public static String body(FreestoneException failure) {
        boolean hidden = failure.code().code().startsWith(STORAGE);
        ErrorCode code = hidden ? ErrorCode.INTERNAL_SERVER_ERROR : failure.code();
        boolean mayPass = failure.category() == ErrorCategory.TRANSIENT;
        String message = hidden
                ? "the storage failed, " + (mayPass ? "try again" : "ask the operator")
                : String.valueOf(failure.getMessage());
        Map<String, @Nullable Object> errors = new LinkedHashMap<>();
        errors.put("code", code.code());
        errors.put("message", message);
        errors.put("details", details(failure.violations()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("errors", errors);
        return JsonText.write(body);
    }

    private static List<Map<String, Object>> details(List<Violation> violations) {
        return violations.stream().map(EngagementErrorJson::detail).toList();
    }

    private static Map<String, Object> detail(Violation violation) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("field", violation.path());
        out.put("code", violation.kind().code());
        out.put("problem", violation.code().code());
        return out;
    }
}
