package dev.freestone.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request, whoever sends it. Immutable. Source: docs/spec/rest.md 1.
 *
 * @param status the number of HTTP
 * @param headers by name
 * @param body what it carries
 */
public record ApiResponse(int status, Map<String, String> headers, ApiBody body) {
    static final String JSON = "application/json; charset=utf-8";

    /**
     * Copies the headers.
     *
     * @param status the number of HTTP
     * @param headers by name
     * @param body what it carries
     */
    public ApiResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static ApiResponse json(int status, String text) {
        return new ApiResponse(
                status, Map.of("Content-Type", JSON), new ApiBody.Whole(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ApiResponse empty(int status) {
        return new ApiResponse(status, Map.of(), ApiBody.NONE);
    }

    /** With another header. */
    ApiResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiResponse(status, more, body);
    }

    /**
     * A header.
     *
     * @param name as it is written
     * @return empty when it is absent
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The body as text, for tests and small answers.
     *
     * @return the whole of it
     */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The status only. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
