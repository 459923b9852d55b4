package dev.freestone.model.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of the slots of one entry. Immutable.
 *
 * @param source the entry
 * @param to the state of all its events
 * @param at their instant from now on; empty = as it was
 */
public record SlotMove(EventSource source, SlotState to, Optional<Instant> at) {}
