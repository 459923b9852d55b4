package dev.freestone.integration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document with one value changed, in every place and in several ways. Static and pure. */
final class SpoiledDocuments {
    private static final List<Object> OTHERS =
            List.of(7, -1, true, "Some text!", "", List.of(), List.of("x"), Map.of());

    private SpoiledDocuments() {}

    /** Documents that each differ from this one by one value that is another, is missing, or is too much. */
    static Stream<Object> of(@Nullable Object document) {
        return Stream.concat(OTHERS.stream(), inside(document));
    }

    private static Stream<Object> inside(@Nullable Object document) {
        if (document instanceof Map<?, ?> members) {
            return Stream.concat(
                    Stream.of(with(members, "surprise", 1)),
                    members.keySet().stream()
                            .flatMap(name -> Stream.concat(
                                    Stream.of(without(members, name)),
                                    of(members.get(name)).map(value -> with(members, name, value)))));
        }
        if (document instanceof List<?> items) {
            return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                    .flatMap(i -> of(items.get(i)).map(value -> with(items, i, value)));
        }
        return Stream.empty();
    }

    private static Object with(Map<?, ?> members, Object name, Object value) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return changed;
    }

    private static Object without(Map<?, ?> members, Object name) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return changed;
    }

    private static Object with(List<?> items, int i, Object value) {
        List<@Nullable Object> changed = new ArrayList<>(items);
        changed.set(i, value);
        return changed;
    }
}
