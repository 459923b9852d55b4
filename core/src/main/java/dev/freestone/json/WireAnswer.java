package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers on the wire, whatever carries it. Immutable. Source: docs/spec/conventions.md 7.
 *
 * @param status the number of HTTP, such as 200
 * @param body compact JSON; empty when there is none
 */
public record WireAnswer(int status, Optional<String> body) {
    /** Done, and nothing to say: 204 without a body. */
    public static final WireAnswer NO_CONTENT = new WireAnswer(204, Optional.empty());

    private static final int OK = 200;

    static WireAnswer ok(Map<String, ? extends @Nullable Object> body) {
        return new WireAnswer(OK, Optional.of(JsonText.write(body)));
    }

    /** One object in its envelope. */
    static WireAnswer wrapped(String message, Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", OK);
        body.put("message", message);
        body.put("data", data);
        return ok(body);
    }
}
