package dev.freestone.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over the wire, whoever received it.
 *
 * <pre>{@code
 * ApiRequest.of("POST", "/campaigns").header("X-API-KEY", "k-1").body("{}");
 * }</pre>
 *
 * <p>Immutable but for its body, a stream that is read once. Source: docs/spec/rest.md 1.
 */
public final class ApiRequest {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final InputStream body;

    private ApiRequest(String method, String path, String query, Map<String, List<String>> headers, InputStream body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /**
     * A request without headers and body.
     *
     * @param method such as {@code GET}
     * @param target path and query, percent-encoded, such as {@code /campaigns?limit=5}; without the prefix of a mount
     * @return the request
     */
    public static ApiRequest of(String method, String target) {
        int mark = target.indexOf('?');
        return new ApiRequest(
                method.toUpperCase(Locale.ROOT),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Map.of(),
                InputStream.nullInputStream());
    }

    /**
     * A request as a server has it.
     *
     * @param method as it came
     * @param path percent-encoded, without the prefix of a mount
     * @param query percent-encoded, empty for none
     * @param headers by name in any case
     * @param body read at most once
     */
    static ApiRequest received(
            String method, String path, String query, Map<String, List<String>> headers, InputStream body) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> all.put(name, List.copyOf(values)));
        return new ApiRequest(method, path, query, Collections.unmodifiableMap(all), body);
    }

    /**
     * With a header more.
     *
     * @param name its name in any case
     * @param value its value
     * @return a changed copy
     */
    public ApiRequest header(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
        values.add(Objects.requireNonNull(value, "value"));
        more.put(name, List.copyOf(values));
        return new ApiRequest(method, path, query, Collections.unmodifiableMap(more), body);
    }

    /** The same at another path. */
    ApiRequest at(String other) {
        return new ApiRequest(method, other, query, headers, body);
    }

    /**
     * With a body of JSON, and the header that says so.
     *
     * @param json the text
     * @return a changed copy
     */
    public ApiRequest body(String json) {
        return header("Content-Type", "application/json")
                .body(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * With a body.
     *
     * @param stream read at most once, never closed
     * @return a changed copy
     */
    public ApiRequest body(InputStream stream) {
        return new ApiRequest(method, path, query, headers, stream);
    }

    /**
     * The method.
     *
     * @return in capitals
     */
    public String method() {
        return method;
    }

    /**
     * The path as it came.
     *
     * @return percent-encoded
     */
    public String path() {
        return path;
    }

    /**
     * The query as it came.
     *
     * @return percent-encoded, empty for none
     */
    public String query() {
        return query;
    }

    /**
     * The first value of a header.
     *
     * @param name its name in any case
     * @return empty when it is absent
     */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** All values of a header, one for each time that it stands there. */
    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * The body.
     *
     * @return a stream, empty when there is none
     */
    public InputStream body() {
        return body;
    }

    /** Method and path only: queries and headers hold credentials. */
    @Override
    public String toString() {
        return "ApiRequest[" + method + " " + path + "]";
    }
}
