package dev.freestone.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an operation answers, by the number of HTTP. Static and thread-safe. Source: docs/spec/conventions.md 7, 8. */
final class OpenApiAnswers {
    private static final String DONE = "Done.";

    private OpenApiAnswers() {}

    static Map<String, Object> of(Route route) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> success = success(route);
        if (route.tellsVersion()) {
            success.put("headers", Map.of("ETag", Map.of("schema", Types.TEXT)));
        }
        answers.put(Integer.toString(route.answer().shape().status()), success);
        if (route.answer().shape() == AnswerRule.Shape.REDIRECT) {
            answers.put("204", described("Counted, and nowhere to go."));
        } else if (route.answer().shape() == AnswerRule.Shape.HEALTH) {
            answers.put(
                    Integer.toString(HealthRoutes.DOWN),
                    with(
                            described("The node is down, give its calls to others."),
                            json(Types.ref(route.answer().schema()))));
        } else if (route.style() == WireStyle.ENGAGEMENT && route.answer().shape() == AnswerRule.Shape.NOTHING) {
            answers.put("200", with(described("Refused."), json(Types.ref(OpenApiRefusals.ENGAGEMENT))));
        }
        answers.putAll(OpenApiRefusals.of(route));
        return answers;
    }

    static Map<String, Object> json(Map<String, Object> type) {
        return content("application/json", type);
    }

    private static Map<String, Object> success(Route route) {
        Map<String, Object> form = Types.ref(route.answer().schema());
        return switch (route.answer().shape()) {
            case WRAPPED -> told(route, wrapped(form));
            case BARE, HEALTH -> told(route, form);
            case LIST -> told(route, listed(form));
            case COUNTED ->
                told(
                        route,
                        Form.inner()
                                .has(Types.COUNT, "count")
                                .has(Types.list(form), "data")
                                .type());
            case FILE -> with(described("A file."), content("application/zip", Map.of()));
            case NOTHING -> described(DONE);
            case REDIRECT -> redirect();
        };
    }

    /** Engagement paths refuse most with 200 as well. */
    private static Map<String, Object> told(Route route, Map<String, Object> type) {
        Map<String, Object> answer = route.style() == WireStyle.ENGAGEMENT
                ? Types.either(type, Types.ref(OpenApiRefusals.ENGAGEMENT))
                : type;
        return with(described(route.style() == WireStyle.ENGAGEMENT ? "Done, or refused." : DONE), json(answer));
    }

    private static Map<String, Object> wrapped(Map<String, Object> form) {
        return Form.inner()
                .has(Types.range(200, 200), "status")
                .has(Types.TEXT, "message")
                .has(form, "data")
                .type();
    }

    private static Map<String, Object> listed(Map<String, Object> form) {
        return Form.inner()
                .has(Types.range(200, 200), "status")
                .has(Types.COUNT, "total", "count")
                .hasOrNull(Types.ADDRESS, "nextUrl", "previousUrl")
                .has(Types.list(form), "data")
                .type();
    }

    private static Map<String, Object> redirect() {
        Map<String, Object> answer = described("Where to go.");
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("required", true);
        header.put("schema", Types.ADDRESS);
        answer.put("headers", Map.of("Location", header));
        return answer;
    }

    private static Map<String, Object> described(String words) {
        return OpenApi.ordered("description", words);
    }

    private static Map<String, Object> with(Map<String, Object> answer, Map<String, Object> content) {
        answer.put("content", content);
        return answer;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }
}
