package dev.freestone.targeting;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a condition on events can look at. Source: docs/spec/engagement-behaviors.md 3.3.
 *
 * @param qty {@code event.qty}
 * @param date {@code event.date}
 * @param context what stands below {@code event.context.}, flat; it is not copied and must not change
 */
public record EventFacts(long qty, Instant date, Map<String, ?> context) {
    static final String QTY = "event.qty";
    static final String DATE = "event.date";
    /** What follows is the key, dots included. */
    static final String CONTEXT = "event.context.";

    /**
     * Checks the components.
     *
     * @param qty {@code event.qty}
     * @param date {@code event.date}
     * @param context what stands below {@code event.context.}
     */
    public EventFacts {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(context, "context");
    }
}
