package dev.freestone.json;

import dev.freestone.notification.SimulatedChange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes of cases would make happen, as operators read it. Holds values of case fields. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 13.
 */
public final class SimulatedChangeJson {
    private SimulatedChangeJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param change what is told of one change
     * @return {@code eventId, alreadyProcessed, explanations, calledBack}
     */
    public static Map<String, @Nullable Object> toMap(SimulatedChange change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("eventId", change.eventId());
        out.put("alreadyProcessed", change.alreadyProcessed());
        out.put(
                "explanations",
                change.explanations().stream().map(EventExplanationJson::toMap).toList());
        out.put(
                "calledBack",
                change.calledBack().stream().map(SimulatedChangeJson::recalled).toList());
        return out;
    }

    private static Map<String, Object> recalled(SimulatedChange.Recalled recalled) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("eventId", recalled.eventId());
        out.put("typeId", recalled.type().id().value());
        out.put("version", recalled.type().version());
        return out;
    }
}
