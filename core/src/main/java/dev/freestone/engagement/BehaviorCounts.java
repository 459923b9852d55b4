package dev.freestone.engagement;

/**
 * How far a customer has come with a behavior, or a goal of one. Immutable. Source: docs/spec/engagement-campaigns.md 8.2.
 *
 * @param achieved how often it was completed
 * @param current what the running round has
 * @param total what a round needs
 */
public record BehaviorCounts(long achieved, long current, long total) {}
