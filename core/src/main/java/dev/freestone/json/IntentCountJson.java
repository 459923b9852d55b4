package dev.freestone.json;

import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentReason;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a number of contacts that are alike. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class IntentCountJson {
    private IntentCountJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the number
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(IntentCount value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("channel", value.channel());
        out.put("state", value.state().code());
        out.put("reason", value.reason().map(IntentReason::code).orElse(null));
        out.put("ruleId", value.ruleId().orElse(null));
        out.put("count", value.count());
        return out;
    }
}
