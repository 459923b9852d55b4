package dev.freestone.json;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a line of a history. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the line
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(HistoryEntry value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("number", value.number());
        out.put("at", InstantText.of(value.at()));
        out.put("actor", value.actor().value());
        out.put("event", value.event());
        out.put("row", value.row().orElse(null));
        out.put("version", value.version());
        out.put("details", value.details());
        return out;
    }
}
