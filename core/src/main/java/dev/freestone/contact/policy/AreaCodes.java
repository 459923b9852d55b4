package dev.freestone.contact.policy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which area code belongs where. */
public final class AreaCodes {
    private final Map<String, List<ZoneId>> zones = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, List<ZoneId>> ofStates = new HashMap<>();

    private AreaCodes() {}

    public static AreaCodes of(
            Map<String, List<ZoneId>> zones, Map<String, String> states, Map<String, List<ZoneId>> ofStates) {
        AreaCodes codes = new AreaCodes();
        codes.zones.putAll(zones);
        codes.states.putAll(states);
        codes.ofStates.putAll(ofStates);
        return codes;
    }

    public List<ZoneId> zones(String code) {
        return zones.getOrDefault(code, List.of());
    }

    public Optional<String> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    public List<ZoneId> stateZones(String state) {
        return ofStates.getOrDefault(state, List.of());
    }

    public String version() {
        return "test";
    }
}
