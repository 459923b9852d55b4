package dev.freestone.model.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * The content of a token bucket. Immutable.
 *
 * @param units what is in it, 1,000,000 a token, at least 0
 * @param refilledAt until when it has been refilled, on S
 * @param blockedUntil nothing may be taken before, whatever is in it
 */
public record Bucket(long units, Instant refilledAt, Optional<Instant> blockedUntil) {}
