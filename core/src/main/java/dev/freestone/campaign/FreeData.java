package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.json.text.NumberText;
import dev.freestone.model.common.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code metaData}: free data of the host that Freestone keeps and never reads. Static and thread-safe.
 * Source: docs/spec/conventions.md 9.
 */
public final class FreeData {
    private static final String PATH = "metaData";
    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY = 100;
    private static final int MAX_VALUE = 500;
    private static final int MAX_DEPTH = 32;

    private FreeData() {}

    /**
     * What is wrong with free data: at most 50 keys of 1 to 100 characters, values of at most 500, counted on the text or
     * else on the compact JSON.
     *
     * @param data the data
     * @return every violation; messages never repeat a value
     */
    public static List<Violation> violations(Map<String, ?> data) {
        List<Violation> found = new ArrayList<>();
        if (data.size() > MAX_KEYS) {
            found.add(Violation.of(PATH, ViolationCode.OUT_OF_RANGE, data.size() + " keys, give at most " + MAX_KEYS));
        }
        data.forEach((key, value) -> {
            int length = Texts.length(key);
            if (length < 1) {
                found.add(Violation.of(PATH, ViolationCode.BAD_FORMAT, "has an empty key, name it"));
            } else if (length > MAX_KEY) {
                found.add(Violation.of(
                        PATH, ViolationCode.TOO_LONG, "a key has " + length + " characters, give at most " + MAX_KEY));
            }
            String path = length > MAX_KEY ? PATH : PATH + "." + key;
            if (!isJson(value, 0)) {
                found.add(Violation.of(
                        path,
                        ViolationCode.BAD_FORMAT,
                        "not text, number, boolean, null, map or list of these, convert it"));
            } else if (size(value) > MAX_VALUE) {
                found.add(Violation.of(
                        path, ViolationCode.TOO_LONG, size(value) + " characters, give at most " + MAX_VALUE));
            }
        });
        return found;
    }

    /**
     * The form in which data without violations is kept, so that what is read back from the storage is equal to it.
     *
     * @param data the data
     * @return an immutable copy; whole numbers are {@code Long} where they fit
     */
    public static Map<String, ?> kept(Map<String, ?> data) {
        return map(data);
    }

    /**
     * Whether free data is text, numbers, true, false, null, maps and lists of these, nested at most as deep as given.
     *
     * @param data the data
     * @param deepest the greatest depth; a map of no maps and lists has depth 1
     * @return false when it cannot be kept
     */
    public static boolean isKeepable(Map<String, ?> data, int deepest) {
        return isJson(data, 0) && depth(data) <= deepest;
    }

    private static int depth(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1 + map.values().stream().mapToInt(FreeData::depth).max().orElse(0);
        }
        return value instanceof List<?> list
                ? 1 + list.stream().mapToInt(FreeData::depth).max().orElse(0)
                : 0;
    }

    private static boolean isJson(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(each -> each.getKey() instanceof String && isJson(each.getValue(), depth + 1));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(each -> isJson(each, depth + 1));
        }
        return value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    private static int size(@Nullable Object value) {
        return Texts.length(value instanceof String text ? text : JsonText.write(value));
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> data) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        data.forEach((key, value) -> copy.put(String.valueOf(key), value(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(value(each)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof BigDecimal number ? NumberText.asRead(number) : value;
    }
}
