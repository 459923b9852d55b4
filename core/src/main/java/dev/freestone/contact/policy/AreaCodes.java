package dev.freestone.contact.policy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which area codes and states of the United States lie in which zones: a dated table. Codes that are toll-free, unassigned or
 * bound to no place are not in it and tell nothing. An area code or a state that spans two zones has both. Immutable. Source:
 * docs/spec/contact-policy.md 2.
 */
public final class AreaCodes {
    /** No code is known. */
    public static final AreaCodes NONE = new AreaCodes("none", Map.of(), Map.of(), Map.of());

    private static final String VERSION = "version";
    private static final String BLANK = " ";

    private final String version;
    private final Map<String, List<ZoneId>> zones;
    private final Map<String, String> states;
    private final Map<String, List<ZoneId>> ofStates;

    private AreaCodes(
            String version,
            Map<String, List<ZoneId>> zones,
            Map<String, String> states,
            Map<String, List<ZoneId>> ofStates) {
        this.version = version;
        this.zones = Map.copyOf(zones);
        this.states = Map.copyOf(states);
        this.ofStates = Map.copyOf(ofStates);
    }

    /**
     * Reads the table.
     *
     * @param codes first a line {@code version,2026-11-26}, then lines such as {@code 850,FL,America/Chicago America/New_York}
     * @param states first such a line, then lines such as {@code GA,America/New_York}
     * @return the table
     * @throws IllegalArgumentException for a line of another form
     */
    public static AreaCodes of(List<String> codes, List<String> states) {
        Map<String, List<ZoneId>> zones = new HashMap<>();
        Map<String, String> stateOf = new HashMap<>();
        for (String[] cells : cells(codes, 3)) {
            zones.put(cells[0], read(cells[2]));
            stateOf.put(cells[0], cells[1]);
        }
        Map<String, List<ZoneId>> ofStates = new HashMap<>();
        cells(states, 2).forEach(cells -> ofStates.put(cells[0], read(cells[1])));
        return new AreaCodes(codes.get(0).substring(VERSION.length() + 1), zones, stateOf, ofStates);
    }

    private static List<String[]> cells(List<String> lines, int count) {
        if (lines.isEmpty() || !lines.get(0).startsWith(VERSION + ",")) {
            throw new IllegalArgumentException("area codes: no line with a version, begin with version,2026-11-26");
        }
        return lines.stream().skip(1).map(line -> cells(line, count)).toList();
    }

    private static String[] cells(String line, int count) {
        String[] cells = line.split(",", -1);
        if (cells.length != count) {
            throw new IllegalArgumentException(
                    "area codes: a line of " + cells.length + " cells, give " + count + ": " + line);
        }
        return cells;
    }

    private static List<ZoneId> read(String text) {
        return Stream.of(text.split(BLANK)).map(ZoneId::of).toList();
    }

    /**
     * The zones in which numbers of an area code may be.
     *
     * @param code such as {@code 404}
     * @return none for a code that tells nothing, two for one that spans two zones
     */
    public List<ZoneId> zones(String code) {
        return zones.getOrDefault(code, List.of());
    }

    /**
     * The state of an area code.
     *
     * @param code such as {@code 404}
     * @return such as {@code GA}; empty for a code that tells nothing
     */
    public Optional<String> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /**
     * The zones of a state.
     *
     * @param state such as {@code GA}
     * @return none for an unknown state, two for one that spans two zones
     */
    public List<ZoneId> stateZones(String state) {
        return ofStates.getOrDefault(state, List.of());
    }

    /**
     * The date of the table.
     *
     * @return such as {@code 2026-11-26}
     */
    public String version() {
        return version;
    }

    @Override
    public String toString() {
        return "AreaCodes[" + version + "]";
    }
}
