package dev.freestone.json;

import dev.freestone.engine.InteractionExplanation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why interactions were planned and what became of them, as operators read it. Holds values of case fields. Static and
 * thread-safe. Source: docs/spec/cases-and-notifications.md 13.
 */
public final class InteractionExplanationJson {
    private InteractionExplanationJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param explanation what is told of an interaction
     * @return {@code interaction}, {@code trigger} and {@code history}
     */
    public static Map<String, @Nullable Object> toMap(InteractionExplanation explanation) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("interaction", InteractionJson.toMap(explanation.interaction()));
        out.put("trigger", EventExplanationJson.toMap(explanation.trigger()));
        out.put(
                "history",
                explanation.history().stream().map(HistoryJson::toMap).toList());
        return out;
    }
}
