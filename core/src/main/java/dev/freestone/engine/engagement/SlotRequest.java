package dev.freestone.engine.engagement;

import dev.freestone.model.engagement.CapacityKey;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Who wants something of a capacity. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param key the capacity
 * @param holder who has the slot, unique in the capacity: a keyed hash, alone or with an issue key; 1 to 400 characters
 * @param limit the greatest number of taken and reserved slots; empty = any number
 * @param ttl how long a reservation lasts, in whole seconds
 */
public record SlotRequest(CapacityKey key, String holder, OptionalLong limit, Duration ttl) {
    /** How long a reservation lasts when nothing is said. */
    public static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

    /**
     * A request with reservations of five minutes.
     *
     * @param key the capacity
     * @param holder who has the slot
     * @param limit the greatest number of taken and reserved slots; empty = any number
     * @return the request
     */
    public static SlotRequest of(CapacityKey key, String holder, OptionalLong limit) {
        return new SlotRequest(key, holder, limit, DEFAULT_TTL);
    }
}
