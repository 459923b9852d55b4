package dev.freestone.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Members of stored documents that may be absent, and free JSON in them. Static and thread-safe. */
final class StoredNumbers {
    private StoredNumbers() {}

    static @Nullable Object orNull(OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    static OptionalLong optional(StoredObject in, String name) {
        return in.members().get(name) == null ? OptionalLong.empty() : OptionalLong.of(in.number(name));
    }

    static Map<String, @Nullable Object> map(StoredObject in, String name) {
        return new LinkedHashMap<>(in.optionalMap(name).orElse(Map.of()));
    }

    /** A list of free objects. */
    static List<Map<String, @Nullable Object>> maps(StoredObject in, String name) {
        return in.objects(name).stream()
                .map(one -> (Map<String, @Nullable Object>) new LinkedHashMap<String, @Nullable Object>(one.members()))
                .toList();
    }
}
