package dev.freestone.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object of a body, and its form in the document: the body itself, and each object that a sample holds, at any depth.
 *
 * @param steps from the body to it: names of attributes, and numbers in lists
 * @param form its form
 */
record BodyPlace(List<Object> steps, Map<?, ?> form) {
    private static final String PROPERTIES = "properties";

    /** All objects of a body whose attributes the document names. */
    static List<BodyPlace> of(Route route, Map<String, @Nullable Object> body) {
        List<BodyPlace> places = new ArrayList<>();
        walk(List.of(), Types.ref(route.body().schema()), body, places);
        return places;
    }

    private static void walk(List<Object> steps, Map<?, ?> type, @Nullable Object value, List<BodyPlace> places) {
        Map<?, ?> form = fitting(type, value);
        if (value instanceof Map<?, ?> object) {
            if (form.get(PROPERTIES) instanceof Map<?, ?>) {
                places.add(new BodyPlace(steps, form));
            }
            object.forEach((name, inner) -> {
                Object known = form.get(PROPERTIES) instanceof Map<?, ?> named
                        ? named.get(name)
                        : form.get("additionalProperties");
                if (known instanceof Map<?, ?> innerType) {
                    walk(with(steps, name), innerType, inner, places);
                }
            });
        } else if (value instanceof List<?> list && form.get("items") instanceof Map<?, ?> item) {
            for (int i = 0; i < list.size(); i++) {
                walk(with(steps, i), item, list.get(i), places);
            }
        }
    }

    /** The form itself, or that of its alternatives which has the attributes of a value. */
    private static Map<?, ?> fitting(Map<?, ?> type, @Nullable Object value) {
        if (type.containsKey("$ref")) {
            return fitting(Contract.form(type.get("$ref")), value);
        }
        if (!(type.get("anyOf") instanceof List<?> alternatives)) {
            return type;
        }
        return alternatives.stream()
                .map(each -> fitting(Contract.map(each), value))
                .filter(each -> fits(each, value))
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean fits(Map<?, ?> type, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return type.get(PROPERTIES) instanceof Map<?, ?> named
                    && named.keySet().containsAll(object.keySet());
        }
        return value instanceof List<?> && type.containsKey("items");
    }

    private static List<Object> with(List<Object> steps, @Nullable Object next) {
        List<Object> more = new ArrayList<>(steps);
        more.add(Objects.requireNonNull(next));
        return more;
    }

    /** Its attributes by name. */
    Map<?, ?> attributes() {
        return Contract.map(form.get(PROPERTIES));
    }

    Set<String> required() {
        Set<String> names = new TreeSet<>();
        if (form.get("required") instanceof List<?> several) {
            several.forEach(each -> names.add(String.valueOf(each)));
        }
        return names;
    }

    boolean isClosed() {
        return Boolean.FALSE.equals(form.get("additionalProperties"));
    }

    /** The object of a body. */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> in(Map<String, @Nullable Object> body) {
        Object at = body;
        for (Object step : steps) {
            at = Objects.requireNonNull(
                    step instanceof Integer index
                            ? ((List<@Nullable Object>) at).get(index)
                            : ((Map<String, @Nullable Object>) at).get(step));
        }
        return (Map<String, @Nullable Object>) at;
    }

    /** The types that an attribute may have; none where it may have any. */
    static Set<String> types(Object attribute) {
        Map<?, ?> type = Contract.map(attribute);
        if (type.containsKey("$ref")) {
            return types(Contract.form(type.get("$ref")));
        }
        Set<String> types = new HashSet<>();
        if (type.get("anyOf") instanceof List<?> alternatives) {
            for (Object each : alternatives) {
                Set<String> more = types(Objects.requireNonNull(each));
                if (more.isEmpty()) {
                    return more;
                }
                types.addAll(more);
            }
        } else if (type.get("type") instanceof List<?> several) {
            several.forEach(each -> types.add(String.valueOf(each)));
        } else if (type.get("type") instanceof String one) {
            types.add(one);
        }
        return types;
    }

    /** Values that lie just beyond what an attribute may be, by what is wrong with them. */
    static Map<String, Object> beyond(Object attribute) {
        Map<?, ?> type = Contract.map(attribute);
        Map<String, Object> values = new LinkedHashMap<>();
        bound(type, "minimum").ifPresent(least -> values.put("too small", least - 1));
        bound(type, "maximum").ifPresent(most -> values.put("too great", most + 1));
        bound(type, "minLength").ifPresent(least -> values.put("too short", "x".repeat((int) (least - 1))));
        bound(type, "maxLength").ifPresent(most -> values.put("too long", "x".repeat((int) (most + 1))));
        if (type.get("items") instanceof Map<?, ?> item) {
            Set<String> types = types(item);
            if (!types.isEmpty() && !types.contains("boolean")) {
                values.put("a list of another type", List.of(true));
            }
            if (!types.isEmpty() && !types.contains("null")) {
                values.put("a list of null", Collections.singletonList(null));
            }
            if (item.get("enum") instanceof List<?>) {
                values.put("a list of another word", List.of("no such word"));
            }
            beyond(item).forEach((what, value) -> values.put("a list of one that is " + what, List.of(value)));
        }
        return values;
    }

    private static Optional<Long> bound(Map<?, ?> type, String name) {
        return type.get(name) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** Where it is, for a person. */
    @Override
    public String toString() {
        return steps.isEmpty() ? "the body" : steps.toString();
    }
}
