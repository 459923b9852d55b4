package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges the flat facts of an event, also of one that an outcome raises. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1.
 */
final class EventContexts {
    private static final int MAX_KEYS = 100;
    private static final int MAX_KEY = 128;
    private static final int MAX_TEXT = 1_024;

    private EventContexts() {}

    /** The facts; what is wrong with them is told to the reader as {@code argument_error}. */
    static Map<String, @Nullable Object> read(BodyReader event, String name, List<Violation> problems) {
        Object value = event.any(name);
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        String path = event.at(name);
        if (!(value instanceof Map<?, ?> map)) {
            if (value != null) {
                event.wrongType(path, "an object");
            }
            return context;
        }
        if (map.size() > MAX_KEYS) {
            wrong(event, path, ViolationCode.TOO_LARGE, map.size() + " keys, give at most " + MAX_KEYS);
        }
        BodyReader inner = BodyReader.pointing(path, Map.of(), problems);
        map.forEach((key, each) -> put(context, inner, String.valueOf(key), each));
        return context;
    }

    private static void put(
            Map<String, @Nullable Object> context, BodyReader at, String key, @Nullable Object value) {
        String path = at.at(key);
        if (key.isEmpty() || length(key) > MAX_KEY) {
            wrong(at, path, ViolationCode.OUT_OF_RANGE, "key empty or too long, give 1 to " + MAX_KEY + " characters");
        }
        Object plain = plain(value);
        if (value != null && plain == null) {
            at.wrongType(path, "text, a number, true, false or null");
        } else if (plain != null && length(plain.toString()) > MAX_TEXT) {
            wrong(at, path, ViolationCode.TOO_LONG, "too long, give at most " + MAX_TEXT + " characters");
        }
        context.put(key, plain);
    }

    /** As JSON has it; null for what JSON has not, or has only nested. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
        } else if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        boolean is = value instanceof String
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean;
        return is ? value : null;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void wrong(BodyReader at, String path, ViolationCode code, String message) {
        at.problem(EventJudge.argument(path, code, message));
    }
}
