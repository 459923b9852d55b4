package dev.freestone.engagement;

import java.time.Instant;

/**
 * One change of the points of a customer. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param cause what caused it, unique for a customer, such as {@code change:2024-05-goodwill-17}
 * @param amount what was added, or, below 0, taken away
 * @param reason a code, such as {@code purchase}
 * @param at when
 */
public record PointsChange(String cause, long amount, String reason, Instant at) {}
