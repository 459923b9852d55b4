package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How operations refuse, by style and number of HTTP. Static and thread-safe. Source: docs/spec/errors.md. */
final class OpenApiRefusals {
    /** The form of refusals of engagement paths. */
    static final String ENGAGEMENT = "EngagementError";

    private static final String USUAL = "Error";
    private static final int DONE = 200;
    private static final int NO_BODY = 400;
    private static final int NOBODY = 401;
    private static final int FORBIDDEN = 403;
    private static final int NO_METHOD = 405;
    private static final int TOO_SLOW = 408;
    private static final int NO_JSON = 415;

    private OpenApiRefusals() {}

    /** The refusals that operations refer to. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (WireStyle style : WireStyle.values()) {
            codes(style).forEach((number, codes) -> {
                Map<String, Object> answer = OpenApi.ordered("description", codes);
                answer.put("content", OpenApiAnswers.json(Types.ref(form(style))));
                all.put(form(style) + number, answer);
            });
        }
        return all;
    }

    /** Those of a route. */
    static Map<String, Object> of(Route route) {
        Map<String, Object> refusals = new LinkedHashMap<>();
        codes(route.style()).keySet().stream()
                .filter(number -> isOf(route, number))
                .forEach(number -> refusals.put(
                        Integer.toString(number),
                        OpenApi.ordered("$ref", "#/components/responses/" + form(route.style()) + number)));
        return refusals;
    }

    private static boolean isOf(Route route, int number) {
        boolean hasBody = !route.body().schema().isEmpty();
        return switch (number) {
            // Every engagement path has an api_key, and may refuse a token.
            case NOBODY -> route.access() == Access.CREDENTIALS || route.style() == WireStyle.ENGAGEMENT;
            case FORBIDDEN -> route.access() == Access.CREDENTIALS;
            case NO_BODY -> true;
            case TOO_SLOW, NO_JSON -> hasBody;
            default -> route.access() != Access.OPEN;
        };
    }

    /** The codes of each number, but those that no operation can tell of itself. */
    private static Map<Integer, String> codes(WireStyle style) {
        Map<Integer, String> codes = new TreeMap<>();
        for (ErrorCode code : ErrorCode.values()) {
            int number = StatusNumbers.of(style, code);
            if (StatusNumbers.isTold(style, code) && number > DONE && number != NO_METHOD) {
                codes.merge(number, code.code(), (before, more) -> before + ", " + more);
            }
        }
        return codes;
    }

    private static String form(WireStyle style) {
        return style == WireStyle.ENGAGEMENT ? ENGAGEMENT : USUAL;
    }
}
