package dev.freestone.spi;

import java.time.Instant;

/**
 * One change of the points of a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param key what caused it, unique for a customer, 1 to 200 characters: the same cause counts once
 * @param amount what was added, or, below 0, taken away
 * @param reason a code, such as {@code purchase}, 1 to 50 characters
 * @param at when
 */
public record PointsEntry(String key, long amount, String reason, Instant at) {}
