package dev.freestone.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What a tick did. Immutable.
 *
 * @param done work items that were looked at
 * @param nextDueAt when the next one is due, empty when nothing waits
 */
public record TickReport(int done, Optional<Instant> nextDueAt) {}
