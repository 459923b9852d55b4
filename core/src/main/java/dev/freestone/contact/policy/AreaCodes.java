package dev.freestone.contact.policy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which area codes and states of the United States lie in which zones: a dated table. Codes that are toll-free, unassigned or
 * bound to no place are not in it and tell nothing. An area code or a state that spans two zones has both. Immutable. Source:
 * docs/spec/contact-policy.md 2.
 */
public final class AreaCodes {
    /** No code is known. */
    public static final AreaCodes NONE = new AreaCodes("none", Map.of(), Map.of(), Map.of());

    private static final Pattern VERSION = Pattern.compile("version,[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[2-9][0-9]{2}");
    private static final String CELL = ",";
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
     * @throws IllegalArgumentException for a line of another form, and for a code or a state that stands there twice
     */
    public static AreaCodes of(List<String> codes, List<String> states) {
        Map<String, List<ZoneId>> zones = new HashMap<>();
        Map<String, String> stateOf = new HashMap<>();
        String version = version(codes);
        for (String line : codes.subList(1, codes.size())) {
            String[] cells = cells(line, 3);
            if (!CODE.matcher(cells[0]).matches() || !UsStates.known(cells[1])) {
                throw malformed(line, "begin with an area code and a state such as 404,GA");
            }
            if (zones.put(cells[0], read(cells[2], line)) != null) {
                throw malformed(line, "the code stands there twice, give it once");
            }
            stateOf.put(cells[0], cells[1]);
        }
        return new AreaCodes(version, zones, stateOf, ofStates(states));
    }

    private static Map<String, List<ZoneId>> ofStates(List<String> lines) {
        Map<String, List<ZoneId>> zones = new HashMap<>();
        version(lines);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line, 2);
            if (!UsStates.known(cells[0]) || zones.put(cells[0], read(cells[1], line)) != null) {
                throw malformed(line, "begin with a state such as GA, and give each once");
            }
        }
        return zones;
    }

    private static String version(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (!VERSION.matcher(first).matches()) {
            throw malformed(first, "begin the table with its date, such as version,2026-11-26");
        }
        return first.substring(first.indexOf(CELL) + 1);
    }

    private static String[] cells(String line, int count) {
        String[] cells = line.split(CELL, -1);
        if (cells.length != count) {
            throw malformed(line, "give " + count + " cells");
        }
        return cells;
    }

    private static List<ZoneId> read(String zones, String line) {
        try {
            return Stream.of(zones.split(BLANK)).map(ZoneId::of).toList();
        } catch (DateTimeException e) {
            throw malformed(line, "end with zones such as America/Chicago America/New_York");
        }
    }

    private static IllegalArgumentException malformed(String line, String remedy) {
        return new IllegalArgumentException("area codes: line \"" + line + "\": " + remedy);
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
