package dev.freestone.json;

import dev.freestone.engine.Health;
import dev.freestone.engine.HealthReason;
import java.util.LinkedHashMap;
import java.util.Map;

/** The wire form of the health of an engine. Static and thread-safe. Source: docs/spec/operations.md 7. */
public final class HealthJson {
    private HealthJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the health
     * @return the status, and the reasons of one that is down
     */
    public static Map<String, Object> toMap(Health value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", value.isUp() ? "up" : "down");
        if (!value.isUp()) {
            out.put("reasons", value.reasons().stream().map(HealthReason::code).toList());
        }
        return out;
    }
}
