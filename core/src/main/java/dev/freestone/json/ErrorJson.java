package dev.freestone.json;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What calls answer that fail, but for those of engagement campaigns ({@link EngagementErrorJson}). Static and thread-safe. Source:
 * docs/spec/conventions.md 7.
 */
public final class ErrorJson {
    private ErrorJson() {}

    /**
     * The answer of a refusal or failure.
     *
     * @param status the number of HTTP
     * @param code the code that is told
     * @param failure what was thrown, whatever it is
     * @return {@code {"status", "message", "code", "violations": [{field, code, message}]}}; of what is no failure of this library
     *     nothing is told
     */
    public static String body(int status, ErrorCode code, Throwable failure) {
        boolean isKnown = failure instanceof FreestoneException known && known.code() == code;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("message", isKnown ? String.valueOf(failure.getMessage()) : "the call failed, ask the operator");
        body.put("code", code.code());
        body.put("violations", isKnown ? violations((FreestoneException) failure) : List.of());
        return JsonText.write(body);
    }

    private static List<Map<String, Object>> violations(FreestoneException refused) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Violation each : refused.violations()) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("field", each.path());
            out.put("code", each.code().code());
            out.put("message", each.message());
            all.add(out);
        }
        return all;
    }
}
