package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;

/**
 * A behavior of a campaign, as far as units and retrieval need it. Immutable. Source: docs/spec/engagement-campaigns.md 3.1.
 *
 * @param id its id, also {@code behavior_id}
 * @param name 1 to 255 characters
 */
public record Achievement(AchievementId id, String name) {}
