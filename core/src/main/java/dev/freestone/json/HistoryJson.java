package dev.freestone.json;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of the history of an object as JSON. Hold codes and ids only. Static and thread-safe. Source: docs/spec/rest.md 5. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param entry the line
     * @return every member in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(HistoryEntry entry) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("number", entry.number());
        out.put("at", InstantText.of(entry.at()));
        out.put("actor", entry.actor().value());
        out.put("event", entry.event());
        out.put("row", entry.row().orElse(null));
        out.put("version", entry.version());
        out.put("details", entry.details());
        return out;
    }
}
