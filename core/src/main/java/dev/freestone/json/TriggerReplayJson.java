package dev.freestone.json;

import dev.freestone.notification.TriggerReplay;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What versions of types would have done with recorded events, as JSON. Holds codes and ids only. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 13.
 */
public final class TriggerReplayJson {
    private TriggerReplayJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param replay what is told of a version
     * @return {@code events, fired, activeFired, unknown, differences}
     */
    public static Map<String, @Nullable Object> toMap(TriggerReplay replay) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("events", replay.events());
        out.put("fired", replay.fired());
        out.put("activeFired", replay.activeFired());
        out.put("unknown", replay.unknown());
        out.put(
                "differences",
                replay.differences().stream().map(TriggerReplayJson::difference).toList());
        return out;
    }

    private static Map<String, Object> difference(TriggerReplay.Difference difference) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("caseId", difference.caseId().value());
        out.put("eventId", difference.eventId());
        out.put("draft", difference.draft().code());
        out.put("active", difference.active().code());
        return out;
    }
}
