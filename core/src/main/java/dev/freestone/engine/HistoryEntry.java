package dev.freestone.engine;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.ActorId;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of an object: what was decided, by whom, and which row of the life cycle allowed it. Immutable.
 *
 * @param number its place; later entries have greater ones
 * @param at the storage's clock when it was stored
 * @param actor who decided
 * @param event what became true, a stable code such as {@code updated} or {@code input_frozen}
 * @param row the row of the life cycle, such as {@code T3}; empty where no life cycle rules
 * @param version the version that the decision gave the object
 * @param details codes and ids by name, such as {@code from}, {@code to}, {@code failure}, {@code attributes}
 */
public record HistoryEntry(
        long number,
        Instant at,
        ActorId actor,
        String event,
        Optional<String> row,
        long version,
        Map<String, ?> details) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FAILURE = "failure";
    private static final Set<String> TOLD_AS_MOVE = Set.of(FROM, TO, FAILURE);

    /**
     * Checks and copies the components.
     *
     * @param number its place; later entries have greater ones
     * @param at the storage's clock when it was stored
     * @param actor who decided
     * @param event what became true, a stable code such as {@code updated} or {@code input_frozen}
     * @param row the row of the life cycle, such as {@code T3}; empty where no life cycle rules
     * @param version the version that the decision gave the object
     * @param details codes and ids by name, such as {@code from}, {@code to}, {@code failure}, {@code attributes}
     */
    public HistoryEntry {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    static HistoryEntry of(JournalRecord stored) {
        var entry = stored.entry();
        return new HistoryEntry(
                stored.number(),
                stored.at(),
                entry.actor(),
                entry.event(),
                entry.row(),
                entry.subject().version(),
                JournalEntries.details(entry));
    }

    /** A line for people, such as {@code #12 2026-03-09T14:30:15Z T7 cancel by user:4711, version 4: processing -> failed (run_canceled)}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("#" + number + " " + InstantText.of(at) + " ");
        row.ifPresent(id -> line.append(id).append(' '));
        line.append(event).append(" by ").append(actor).append(", version ").append(version);
        List<String> parts = new ArrayList<>();
        if (details.get(TO) instanceof String to) {
            parts.add(move(to));
        }
        details.forEach((name, value) -> {
            if (!TOLD_AS_MOVE.contains(name)) {
                parts.add(name + " " + text(value));
            }
        });
        return parts.isEmpty() ? line.toString() : line + ": " + String.join("; ", parts);
    }

    private String move(String to) {
        String move = details.get(FROM) instanceof String from && !from.equals(to) ? from + " -> " + to : to;
        return details.get(FAILURE) instanceof String failure ? move + " (" + failure + ")" : move;
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
