package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an event as a request gives it. Immutable.
 *
 * @param path where it stands, such as {@code /events/purchase/1}
 * @param name what happened, as it was given
 * @param value an object, if the request is right
 */
record EventEntry(String path, String name, @Nullable Object value) {
    static final String EVENTS = "events";

    @Override
    public String toString() {
        return "EventEntry[" + path + "]";
    }

    /** The instances of a body in the order of the document. */
    static List<EventEntry> read(BodyReader body, List<Violation> problems) {
        Object events = body.any(EVENTS);
        List<EventEntry> entries = new ArrayList<>();
        if (events instanceof Map<?, ?> byName) {
            BodyReader inner = BodyReader.pointing(body.at(EVENTS), Map.of(), problems);
            byName.forEach((name, value) -> add(entries, inner, String.valueOf(name), value));
        } else if (events != null) {
            body.wrongType(body.at(EVENTS), "an object");
            return entries;
        }
        if (!(events instanceof Map<?, ?> byName) || byName.isEmpty()) {
            body.problem(missing(body.at(EVENTS), "missing or empty, give at least one event"));
        }
        return entries;
    }

    private static void add(List<EventEntry> entries, BodyReader events, String name, @Nullable Object value) {
        String path = events.at(name);
        if (!(value instanceof List<?> several)) {
            entries.add(new EventEntry(path, name, value));
            return;
        }
        if (several.isEmpty()) {
            events.problem(missing(path, "empty, give at least one instance"));
        }
        for (int i = 0; i < several.size(); i++) {
            entries.add(new EventEntry(path + "/" + i, name, several.get(i)));
        }
    }

    static Violation missing(String path, String message) {
        return Violation.of(path, ViolationCode.REQUIRED, message).as(ErrorCode.MISSING_DATA);
    }
}
