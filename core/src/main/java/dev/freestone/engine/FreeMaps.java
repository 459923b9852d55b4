package dev.freestone.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of data of the host that may hold null. */
final class FreeMaps {
    private FreeMaps() {}

    static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> data) {
        return Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(data));
    }

    static List<@Nullable Object> copy(List<? extends @Nullable Object> data) {
        return Collections.unmodifiableList(new ArrayList<@Nullable Object>(data));
    }
}
