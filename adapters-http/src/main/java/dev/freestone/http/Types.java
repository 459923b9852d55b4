package dev.freestone.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types of attributes, as the document of the API writes them (JSON Schema 2020-12). Static and thread-safe. */
final class Types {
    static final Map<String, Object> TEXT = one("string");
    static final Map<String, Object> WHOLE = one("integer");
    static final Map<String, Object> NUMBER = one("number");
    static final Map<String, Object> TRUTH = one("boolean");
    static final Map<String, Object> DATE = formatted("date");
    static final Map<String, Object> INSTANT = formatted("date-time");
    static final Map<String, Object> GUID = formatted("uuid");
    static final Map<String, Object> ADDRESS = formatted("uri-reference");

    /** An object whose attributes are the caller's own. */
    static final Map<String, Object> DATA = one("object");

    static final Map<String, Object> ANYTHING = Map.of();
    static final Map<String, Object> COUNT = from(0);

    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String ITEMS = "items";
    private static final String MINIMUM = "minimum";

    private Types() {}

    static Map<String, Object> text(int least, int most) {
        return with(with(TEXT, "minLength", least), "maxLength", most);
    }

    static Map<String, Object> text(int most) {
        return with(TEXT, "maxLength", most);
    }

    static Map<String, Object> from(long least) {
        return with(WHOLE, MINIMUM, least);
    }

    static Map<String, Object> range(long least, long most) {
        return with(from(least), "maximum", most);
    }

    static Map<String, Object> list(Map<String, Object> item) {
        return with(one("array"), ITEMS, item);
    }

    static Map<String, Object> list(Map<String, Object> item, int least, int most) {
        return with(with(list(item), "minItems", least), "maxItems", most);
    }

    /** An object whose names are not known before. */
    static Map<String, Object> byName(Map<String, Object> value) {
        return with(DATA, "additionalProperties", value);
    }

    /** Another form. */
    static Map<String, Object> ref(String form) {
        return Map.of("$ref", "#/components/schemas/" + form);
    }

    static Map<String, Object> oneOf(String... words) {
        return with(TEXT, ENUM, List.of(words));
    }

    /** The words of a closed vocabulary. */
    static <T> Map<String, Object> codes(T[] values, Function<T, String> code) {
        return with(TEXT, ENUM, Arrays.stream(values).map(code).toList());
    }

    static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        return anyOf(List.of(one, other));
    }

    static Map<String, Object> anyOf(List<Map<String, Object>> alternatives) {
        return Map.of("anyOf", alternatives);
    }

    static Map<String, Object> saying(Map<String, Object> type, String words) {
        return with(type, "description", words);
    }

    /** The type, or null. */
    static Map<String, Object> orNull(Map<String, Object> type) {
        if (type.isEmpty()) {
            return type;
        }
        if (!(type.get(TYPE) instanceof String name)) {
            return either(type, one("null"));
        }
        Map<String, Object> both = with(type, TYPE, List.of(name, "null"));
        if (!(type.get(ENUM) instanceof List<?> words)) {
            return both;
        }
        List<@Nullable Object> more = new ArrayList<>(words);
        more.add(null);
        return with(both, ENUM, Collections.unmodifiableList(more));
    }

    static Map<String, Object> with(Map<String, Object> type, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(type);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    private static Map<String, Object> one(String type) {
        return Map.of(TYPE, type);
    }

    private static Map<String, Object> formatted(String format) {
        return with(one("string"), "format", format);
    }
}
