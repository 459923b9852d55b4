package dev.freestone.engine.engagement;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.BehaviorTerms;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.BehaviorViews;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Position;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what customers have done from what the fold of their events has left. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 1, 3.4, engagement-campaigns.md 7, 8.2.
 */
final class StoredProgress implements CustomerProgress {
    private final BehaviorStates states;

    StoredProgress(EngineParts parts) {
        this(new BehaviorStates(parts));
    }

    StoredProgress(BehaviorStates states) {
        this.states = states;
    }

    @Override
    public Done of(Tx tx, LaneKey customer, Collection<EngagementCampaign> campaigns, Instant now) {
        List<EngagementCampaign> asked = campaigns.stream()
                .filter(each -> !each.parts().achievements().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Done.NOTHING;
        }
        Map<AchievementId, BehaviorStates.StoredBehavior> stored = states.read(
                tx, customer, asked.stream().map(EngagementCampaign::id).toList());
        Map<EngagementCampaignId, List<BehaviorView>> behaviors = new HashMap<>();
        for (EngagementCampaign each : asked) {
            behaviors.put(each.id(), views(each, stored));
        }
        return new Done(
                behaviors,
                (campaign, achievement) -> Optional.ofNullable(stored.get(achievement))
                        .filter(one -> one.campaign().equals(campaign))
                        .flatMap(one -> one.fold().first())
                        .map(Position::date));
    }

    private static List<BehaviorView> views(
            EngagementCampaign campaign, Map<AchievementId, BehaviorStates.StoredBehavior> stored) {
        return campaign.parts().achievements().stream()
                .sorted(Comparator.comparing(Achievement::id))
                .map(each -> view(each, stored.get(each.id())))
                .toList();
    }

    private static BehaviorView view(Achievement achievement, BehaviorStates.@Nullable StoredBehavior stored) {
        BehaviorTerms terms = achievement.task().terms();
        return stored == null
                ? BehaviorViews.of(achievement, terms)
                : BehaviorViews.of(achievement, terms, stored.fold().head().state());
    }
}
