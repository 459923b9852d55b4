package dev.freestone.http;

import dev.freestone.json.WireAnswer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The document of the API, made from the table of routes. Static and thread-safe. Source: docs/spec/rest.md 1, 6. */
final class OpenApi {
    private static final String VERSION = "3.1.0";

    private OpenApi() {}

    /** Made when it is first asked for. */
    private static final class Made {
        private static final Map<String, Object> DOCUMENT = document(Routes.ALL);
        private static final String TEXT = WireAnswer.ok(DOCUMENT).body().orElseThrow();

        private Made() {}
    }

    static String text() {
        return Made.TEXT;
    }

    static Map<String, Object> document() {
        return Made.DOCUMENT;
    }

    private static Map<String, Object> document(List<Route> routes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", VERSION);
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put(
                "security",
                List.of(Map.of("bearer", List.of()), Map.of("apiKey", List.of()), Map.of("basic", List.of())));
        document.put("tags", OpenApiTag.all());
        document.put("paths", paths(routes));
        document.put("components", components());
        return Collections.unmodifiableMap(document);
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Freestone");
        info.put("version", "1");
        info.put(
                "description",
                "Outreach campaigns, promo programs, case notifications and engagement campaigns over one ledger of contacts.");
        return info;
    }

    private static Map<String, Object> paths(List<Route> routes) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), OpenApiOperation.of(route));
        }
        return Collections.unmodifiableMap(paths);
    }

    private static Map<String, Object> components() {
        Map<String, Object> schemes = new LinkedHashMap<>();
        schemes.put("bearer", ordered("type", "http", "scheme", "bearer"));
        schemes.put("apiKey", ordered("type", "apiKey", "in", "header", "name", "X-API-KEY"));
        schemes.put("basic", ordered("type", "http", "scheme", "basic"));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", Schemas.ALL);
        components.put("responses", OpenApiRefusals.all());
        components.put("securitySchemes", schemes);
        return components;
    }

    /** Texts by name, in their order. */
    static Map<String, Object> ordered(String... namesAndTexts) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            map.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return map;
    }
}
