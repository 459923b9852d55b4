package dev.freestone.engine.dispatch;

import java.time.Instant;
import java.util.Optional;

/**
 * What a round did. Immutable.
 *
 * @param calls calls of providers that were due
 * @param later when work that is due, but was stopped by a rate or a breaker, may go on
 * @param skewed whether the clock of this node is too far from that of the storage, so that nothing was claimed
 */
public record DispatchReport(int calls, Optional<Instant> later, boolean skewed) {}
