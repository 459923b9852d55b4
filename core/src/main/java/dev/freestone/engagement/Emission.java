package dev.freestone.engagement;

import java.util.OptionalInt;

/**
 * A completion whose outcomes are due, once and for all. Immutable. Source: docs/spec/engagement-behaviors.md 6.1, 7.
 *
 * @param goal the place of the goal in the definition; empty = the behavior itself
 * @param ordinal which completion of the behavior, or of the goal, by the customer, from 1 on
 * @param event the event that completed it
 */
public record Emission(OptionalInt goal, long ordinal, EngagementEvent event) {}
