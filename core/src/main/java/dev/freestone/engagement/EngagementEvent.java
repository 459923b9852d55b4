package dev.freestone.engagement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instance of an event of a customer, as it was stored when it arrived. Immutable. Source:
 * docs/spec/engagement-behaviors.md 1, 2.1.
 *
 * @param name what happened; case counts
 * @param transactionId the host's key of this instance; empty = it can never be a duplicate
 * @param qty how often it happened at once, from 1 on
 * @param date when it happened, cut to milliseconds
 * @param context flat facts of it: texts, numbers, booleans and null
 * @param zone the zone of its days, kept from its arrival; empty = that of the company
 * @param seq its arrival number among the events of the customer
 */
public record EngagementEvent(
        String name,
        Optional<String> transactionId,
        long qty,
        Instant date,
        Map<String, @Nullable Object> context,
        Optional<ZoneId> zone,
        long seq) {
    /**
     * Checks and copies the components.
     *
     * @param name what happened
     * @param transactionId the host's key of this instance
     * @param qty how often it happened at once
     * @param date when it happened
     * @param context flat facts of it
     * @param zone the zone of its days
     * @param seq its arrival number
     */
    public EngagementEvent {
        Objects.requireNonNull(name, "name");
        if (qty < 1) {
            throw new IllegalArgumentException("qty: " + qty + " is less than 1");
        }
        date = Position.cut(date);
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /**
     * Its place among all events of the customer.
     *
     * @return date and arrival number
     */
    public Position position() {
        return new Position(date, seq);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "EngagementEvent[" + name + " #" + seq + "]";
    }
}
