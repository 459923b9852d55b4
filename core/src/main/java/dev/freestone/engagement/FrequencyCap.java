package dev.freestone.engagement;

/**
 * How often a customer can see a tile. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param count at least 1
 * @param period in seconds, at least 1
 */
public record FrequencyCap(long count, long period) {}
