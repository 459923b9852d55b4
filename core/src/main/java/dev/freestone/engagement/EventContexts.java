package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the flat facts of an event. Messages never repeat a key or a value. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1.
 */
public final class EventContexts {
    /** The greatest number of keys. */
    public static final int MAX_KEYS = 100;

    /** The greatest length of a key in code points. */
    public static final int MAX_KEY = 128;

    /** The greatest length of a text in code points. */
    public static final int MAX_TEXT = 1_024;

    private EventContexts() {}

    /**
     * What is wrong with a context.
     *
     * @param path where it stands
     * @param context by key
     * @return every violation; what is nested is {@code argument_error}
     */
    public static List<Violation> violations(String path, Map<String, ? extends @Nullable Object> context) {
        List<Violation> found = new ArrayList<>();
        if (context.size() > MAX_KEYS) {
            found.add(
                    Violation.of(path, ViolationCode.OUT_OF_RANGE, context.size() + " keys, give at most " + MAX_KEYS));
        }
        context.forEach((key, value) -> {
            found.addAll(keyViolations(path, key));
            value(found, path + "/" + key.replace("~", "~0").replace("/", "~1"), value);
        });
        return found;
    }

    /**
     * What is wrong with a key.
     *
     * @param path where it stands
     * @param key any text
     * @return at most one violation
     */
    public static List<Violation> keyViolations(String path, String key) {
        int length = Texts.length(key);
        return length < 1 || length > MAX_KEY
                ? List.of(Violation.of(
                        path, ViolationCode.OUT_OF_RANGE, "a key has " + length + " characters, give 1 to " + MAX_KEY))
                : List.of();
    }

    private static void value(List<Violation> found, String path, @Nullable Object value) {
        if (value instanceof String text) {
            found.addAll(EngagementNames.lengthViolations(path, text, MAX_TEXT));
        } else if (value instanceof BigDecimal number && digits(number) > MAX_TEXT) {
            found.add(Violation.of(path, ViolationCode.TOO_LONG, digits(number) + " digits, give at most " + MAX_TEXT));
        } else if (!isPlain(value)) {
            found.add(Violation.of(
                            path, ViolationCode.BAD_FORMAT, "not text, number, true, false or null, give one of these")
                    .as(ErrorCode.ARGUMENT_ERROR));
        }
    }

    /** As it is stored: all digits of 1e65000 are, so that a short request must not become a gigabyte. */
    private static long digits(BigDecimal number) {
        long whole = Math.max(0, (long) number.precision() - number.scale());
        long decimals = Math.max(0, number.scale());
        return Math.max(number.precision(), whole + decimals);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal;
    }
}
