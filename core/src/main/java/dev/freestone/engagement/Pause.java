package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a campaign was paused. Immutable. Source: docs/spec/engagement-campaigns.md 2.3.
 *
 * @param from the first instant, in microseconds
 * @param until the first instant after it; empty = it lasts
 */
public record Pause(Instant from, Optional<Instant> until) {}
