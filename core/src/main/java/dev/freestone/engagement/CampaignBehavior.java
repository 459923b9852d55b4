package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.util.Optional;

/**
 * A behavior of a stored campaign, compiled. Immutable. Source: docs/spec/engagement-behaviors.md 1, 3.1.
 *
 * @param achievement as its host defined it
 * @param definition what the fold goes by
 */
public record CampaignBehavior(Achievement achievement, BehaviorDefinition definition) {
    /**
     * Its id.
     *
     * @return the id of the achievement
     */
    public AchievementId id() {
        return achievement.id();
    }

    /**
     * What must be done before it.
     *
     * @return the id of another behavior of the campaign
     */
    public Optional<AchievementId> prerequisite() {
        return achievement.prerequisite().map(Achievement.Prerequisite::behavior);
    }

    @Override
    public String toString() {
        return "CampaignBehavior[" + id() + "]";
    }
}
