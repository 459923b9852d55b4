package dev.freestone.engagement;

/**
 * A completion whose outcomes are due, with all that says what they are. Immutable. Source: docs/spec/engagement-behaviors.md 6.1,
 * 7.
 *
 * @param campaign the campaign
 * @param achievement the behavior, as it is defined now
 * @param emission which completion, and the event that completed it
 * @param depth how many triggered events led to that event, 0 for a posted one
 */
public record DueCompletion(EngagementCampaign campaign, Achievement achievement, Emission emission, int depth) {}
