package dev.freestone.model.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a customer was opted in, or out. Immutable. Source: docs/spec/engagement-campaigns.md 6.1.
 *
 * @param optedIn true for opted in, false for opted out
 * @param from the first instant, in microseconds
 * @param until the first instant after it; empty = it lasts
 */
public record OptInInterval(boolean optedIn, Instant from, Optional<Instant> until) {}
