package dev.freestone.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of each system to begin with, as lines for a shell. */
final class SampleCalls {
    private static final Map<String, String> PATHS = paths();

    private SampleCalls() {}

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("outreach campaigns", "/campaigns");
        paths.put("promo programs", "/people/" + SamplePorts.PERSON + "/loans/" + SamplePorts.LOAN + "/promo-programs");
        paths.put("cases", "/people/" + SamplePorts.PERSON + "/cases");
        paths.put(
                "engagement campaigns",
                "/priv/v2/apps/" + SamplePorts.APP + "/users/" + SamplePorts.CUSTOMER + "/campaigns");
        return paths;
    }

    /** @param key the key, or how a shell names it */
    static List<String> lines(int port, String key) {
        return PATHS.entrySet().stream()
                .map(call -> "# " + call.getKey() + System.lineSeparator() + "curl -s -H \"X-API-KEY: " + key
                        + "\" http://localhost:" + port + call.getValue())
                .toList();
    }
}
