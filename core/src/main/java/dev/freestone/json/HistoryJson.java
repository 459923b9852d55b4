package dev.freestone.json;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a line of the history of an object. Static and thread-safe. Source: docs/spec/rest.md 5. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * The members of a line.
     *
     * @param entry the line
     * @return {@code number, at, actor, event, row, version, details}, absent ones as null
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
