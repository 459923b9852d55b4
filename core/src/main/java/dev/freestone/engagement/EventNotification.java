package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;

/**
 * A display unit whose trigger fired and that is visible at once. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 *
 * @param unit the unit
 * @param campaign its campaign
 * @param behavior the behavior that was completed
 * @param behaviorName its name
 * @param ordinal which completion
 * @param template what is shown
 */
public record EventNotification(
        AdUnit unit,
        EngagementCampaignId campaign,
        AchievementId behavior,
        String behaviorName,
        long ordinal,
        CreativeTemplate template) {
    /**
     * Its id on the wire.
     *
     * @return unit, behavior and ordinal, such as {@code 31:9:1}
     */
    public String id() {
        return unit.id() + ":" + behavior + ":" + ordinal;
    }
}
