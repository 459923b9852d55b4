package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * An answer of this form alone.
     *
     * @param body the members in their order: texts, numbers, booleans, null, lists and maps
     * @return 200
     */
    public static WireAnswer ok(Map<String, ? extends @Nullable Object> body) {
        return new WireAnswer(OK, Optional.of(JsonText.write(body)));
    }

    /**
     * One object in its envelope.
     *
     * @param message such as {@code campaign created}
     * @param data its members
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer wrapped(String message, Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", OK);
        body.put("message", message);
        body.put("data", data);
        return ok(body);
    }

    /**
     * One page of a list with cursors.
     *
     * @param total all matching objects, whatever the page
     * @param nextUrl path and query of the next page
     * @param previousUrl path and query of the page before
     * @param data the members of the items of this page
     * @return 200 with {@code {status, total, count, nextUrl, previousUrl, data}}
     */
    public static WireAnswer listed(
            long total,
            Optional<String> nextUrl,
            Optional<String> previousUrl,
            List<? extends Map<String, ? extends @Nullable Object>> data) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", OK);
        body.put("total", total);
        body.put("count", data.size());
        body.put("nextUrl", nextUrl.orElse(null));
        body.put("previousUrl", previousUrl.orElse(null));
        body.put("data", data);
        return ok(body);
    }

    /**
     * A list that is told whole.
     *
     * @param data the members of the items
     * @return 200 with {@code {count, data}}
     */
    public static WireAnswer counted(List<? extends Map<String, ? extends @Nullable Object>> data) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("count", data.size());
        body.put("data", data);
        return ok(body);
    }
}
