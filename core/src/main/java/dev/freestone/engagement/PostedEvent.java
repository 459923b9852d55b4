package dev.freestone.engagement;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an event as it was posted, judged and not stored yet. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 *
 * @param name what happened
 * @param transactionId the host's key of this instance
 * @param qty how often it happened at once, 1 to 1,000,000
 * @param date when it happened; empty = when it is processed
 * @param context flat facts of it
 */
public record PostedEvent(
        String name,
        Optional<String> transactionId,
        long qty,
        Optional<Instant> date,
        Map<String, @Nullable Object> context) {
    /**
     * Copies the components.
     *
     * @param name what happened
     * @param transactionId the host's key of this instance
     * @param qty how often it happened at once
     * @param date when it happened
     * @param context flat facts of it
     */
    public PostedEvent {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** Only how many facts there are: what they say is about a person. */
    @Override
    public String toString() {
        return "PostedEvent[" + context.size() + " facts]";
    }
}
