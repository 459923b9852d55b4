package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.Optional;

/** When one customer completed behaviors. Source: docs/spec/engagement-campaigns.md 3.2. */
@FunctionalInterface
public interface Completions {
    /** A customer who has completed nothing. */
    Completions NONE = (campaign, achievement) -> Optional.empty();

    /**
     * The first completion of a behavior.
     *
     * @param campaign the campaign
     * @param achievement a behavior of it
     * @return when; empty before it
     */
    Optional<Instant> first(EngagementCampaignId campaign, AchievementId achievement);
}
