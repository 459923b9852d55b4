package dev.freestone.spi;

import dev.freestone.model.engagement.CapacityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Slots of capacities and their counters. Called by the engine inside one transaction, on its thread; it decides nothing.
 * <b>Call order:</b> {@link #lock}, then {@link #expired}, then writes; the counters are changed by one conditional statement, so
 * that they hold even if a lock were lost. <b>Unique</b> are capacity and holder. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/engagement-campaigns.md 6.2.
 */
public interface CapacityStore {
    /**
     * Locks a capacity until the end of the transaction, making it if it is new.
     *
     * @param key the capacity
     * @return its counters as they are stored now
     */
    CapacityCount lock(CapacityKey key);

    /**
     * Reads counters without a lock.
     *
     * @param keys the capacities, at most 1,000
     * @return by capacity; absent ones are unused
     */
    Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys);

    /**
     * Reserved slots whose reservation has ended.
     *
     * @param key a capacity that this transaction has locked
     * @param now S; those that end at it or before are meant
     * @param limit the greatest number, 1 to 1,000
     * @return in no order
     */
    List<CapacitySlot> expired(CapacityKey key, Instant now, int limit);

    /**
     * Finds a slot.
     *
     * @param key the capacity
     * @param holder who has it
     * @return the slot, or empty
     */
    Optional<CapacitySlot> slot(CapacityKey key, String holder);

    /**
     * Adds or replaces a slot of a capacity that this transaction has locked.
     *
     * @param slot the new state
     */
    void save(CapacitySlot slot);

    /**
     * Changes the counters of a capacity that this transaction has locked, unless too much would be used or a counter
     * would fall below 0.
     *
     * @param key the capacity
     * @param committed by how much the taken slots change
     * @param reserved by how much the reserved slots change
     * @param limit with a limit nothing is changed when taken and reserved slots together would be more
     * @return false when nothing was changed
     */
    boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit);
}
