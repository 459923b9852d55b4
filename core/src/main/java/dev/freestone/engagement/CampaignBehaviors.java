package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compiles the behaviors of a campaign. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 1, 6.1. */
public final class CampaignBehaviors {
    private CampaignBehaviors() {}

    /**
     * Compiles the behaviors of a campaign.
     *
     * @param campaign a stored campaign, whose behaviors were judged when they were saved
     * @return each one after its prerequisite, otherwise by id
     */
    public static List<CampaignBehavior> of(EngagementCampaign campaign) {
        Map<AchievementId, Achievement> all = new LinkedHashMap<>();
        campaign.parts().achievements().forEach(each -> all.put(each.id(), each));
        Map<AchievementId, CampaignBehavior> made = new HashMap<>();
        List<CampaignBehavior> ordered = new ArrayList<>();
        for (Achievement each : all.values()) {
            compile(campaign.terms(), each, all, made, ordered);
        }
        return List.copyOf(ordered);
    }

    private static CampaignBehavior compile(
            CampaignTerms terms,
            Achievement achievement,
            Map<AchievementId, Achievement> all,
            Map<AchievementId, CampaignBehavior> made,
            List<CampaignBehavior> ordered) {
        CampaignBehavior before = made.get(achievement.id());
        if (before != null) {
            return before;
        }
        Optional<BehaviorDefinition.Prerequisite> prerequisite = achievement
                .prerequisite()
                .map(each -> new BehaviorDefinition.Prerequisite(
                        compile(terms, Objects.requireNonNull(all.get(each.behavior())), all, made, ordered)
                                .definition(),
                        each.requiredWait(),
                        each.sequenceTimeframe()));
        BehaviorScope scope = new BehaviorScope(
                terms.startsAt(),
                terms.endsAt(),
                achievement.effectiveFrom(),
                achievement.qualifying().startsAt(),
                achievement.qualifying().endsAt());
        var compiled = new CampaignBehavior(
                achievement, new BehaviorDefinition(achievement.task().terms(), scope, prerequisite));
        made.put(achievement.id(), compiled);
        ordered.add(compiled);
        return compiled;
    }
}
