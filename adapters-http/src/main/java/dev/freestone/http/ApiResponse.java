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
     * @throws IllegalArgumentException for a name or value that could end a header and begin another: of ASCII only what can be
     *     seen, and spaces in values, are taken
     */
    public ApiResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        headers.forEach((name, value) -> {
            if (name.isEmpty() || !name.chars().allMatch(ApiResponse::isNameChar)) {
                throw new IllegalArgumentException("headers: a name is no word, give letters, digits and hyphens");
            }
            if (!value.chars().allMatch(ApiResponse::isSeen)) {
                throw new IllegalArgumentException(name + ": has what is not to be seen in ASCII, encode it");
            }
        });
    }

    private static boolean isNameChar(int c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Servers send one byte a character, so that of U+010A a line feed would be left. */
    private static boolean isSeen(int c) {
        return c >= ' ' && c <= '~';
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
