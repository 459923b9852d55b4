package dev.freestone.engagement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that an outcome raised, to be ingested after the event that caused it. Its quantity is 1. Immutable. Source:
 * docs/spec/engagement-behaviors.md 7.
 *
 * @param name what happened
 * @param transactionId made of the one of its parent, such as {@code A-1/9/1/2}
 * @param date of the completing event
 * @param zone of the completing event
 * @param context flat facts of it
 * @param depth how many triggered events led to it, itself included, 1 to 5
 */
public record TriggeredEvent(
        String name,
        String transactionId,
        Instant date,
        Optional<ZoneId> zone,
        Map<String, @Nullable Object> context,
        int depth) {
    /**
     * Copies the components.
     *
     * @param name what happened
     * @param transactionId made of the one of its parent
     * @param date of the completing event
     * @param zone of the completing event
     * @param context flat facts of it
     * @param depth how many triggered events led to it, itself included
     */
    public TriggeredEvent {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "TriggeredEvent[" + name + ", depth " + depth + "]";
    }
}
