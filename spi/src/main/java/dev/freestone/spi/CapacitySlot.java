package dev.freestone.spi;

import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityState;
import java.time.Instant;
import java.util.Optional;

/**
 * One slot of a capacity. Immutable. Source: docs/spec/engagement-campaigns.md 6.2.
 *
 * @param key the capacity
 * @param holder who has it, unique in the capacity: a keyed hash, alone or with an issue key; 1 to 400 characters
 * @param state its stored state: a reservation that has ended may still be reserved here
 * @param reservedUntil the end of the reservation on the storage's clock S, at which it ends; only while reserved or expired
 */
public record CapacitySlot(CapacityKey key, String holder, CapacityState state, Optional<Instant> reservedUntil) {}
