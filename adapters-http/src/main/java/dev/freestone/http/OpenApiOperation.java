package dev.freestone.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operation of the document of the API. Static and thread-safe. */
final class OpenApiOperation {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private OpenApiOperation() {}

    static Map<String, Object> of(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.id());
        operation.put("summary", route.says());
        operation.put("tags", List.of(OpenApiTag.of(route).code()));
        List<Map<String, Object>> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (!route.body().schema().isEmpty()) {
            operation.put("requestBody", body(route.body()));
        }
        operation.put("responses", OpenApiAnswers.of(route));
        if (route.access() != Access.CREDENTIALS) {
            operation.put("security", List.of());
        }
        route.permission().ifPresent(permission -> operation.put("x-permission", permission.code()));
        return operation;
    }

    private static List<Map<String, Object>> parameters(Route route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(route.path());
        while (variables.find()) {
            Map<String, Object> parameter = OpenApi.ordered("name", variables.group(1), "in", "path");
            parameter.put("required", true);
            parameter.put("schema", Types.TEXT);
            parameters.add(parameter);
        }
        for (QueryParameter each : route.parameters()) {
            parameters.add(parameter(each, route.access()));
        }
        if (route.takesVersion()) {
            Map<String, Object> parameter = OpenApi.ordered(
                    "name",
                    "If-Match",
                    "in",
                    "header",
                    "description",
                    "the ETag that was seen last; * or none fits all");
            parameter.put("schema", Types.TEXT);
            parameters.add(parameter);
        }
        return parameters;
    }

    private static Map<String, Object> parameter(QueryParameter each, Access access) {
        Map<String, Object> parameter = OpenApi.ordered("name", each.name(), "in", "query", "description", each.says());
        if (access == Access.AUTH_TOKEN && each.name().equals("auth_token")) {
            parameter.put("required", true);
        }
        Map<String, Object> type = type(each.type());
        parameter.put("schema", each.isRepeated() ? Types.list(type) : type);
        return parameter;
    }

    private static Map<String, Object> type(QueryParameter.Type type) {
        return switch (type) {
            case TEXT -> Types.TEXT;
            case INTEGER -> Types.WHOLE;
            case BOOLEAN -> Types.TRUTH;
            case DATE -> Types.DATE;
            case INSTANT -> Types.INSTANT;
        };
    }

    private static Map<String, Object> body(BodyRule rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("description", "At most " + rule.most() + " bytes.");
        body.put("required", rule.isRequired());
        body.put("content", OpenApiAnswers.json(Types.ref(rule.schema())));
        return body;
    }
}
