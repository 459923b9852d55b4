package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.Emission;
import dev.freestone.engagement.RunningFold;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;
import java.util.Optional;

/**
 * One behavior after its events were folded again. Immutable. Source: docs/spec/engagement-behaviors.md 6.2.
 *
 * @param behavior the behavior
 * @param version the stored version, 0 for none
 * @param fold what the events make; empty when too few of them are left
 * @param completions all completions that they make, emitted before or not
 * @param wrong what is wrong with the stored state
 */
record RebuiltBehavior(
        CampaignBehavior behavior,
        long version,
        Optional<RunningFold> fold,
        List<Emission> completions,
        Optional<BehaviorDifference.Kind> wrong) {
    RebuiltBehavior {
        completions = List.copyOf(completions);
    }

    /** What a repair saves; empty when the state is right, or cannot be known. */
    Optional<BehaviorStates.StoredBehavior> repaired(EngagementCampaignId campaign) {
        return wrong.isEmpty()
                ? Optional.empty()
                : fold.map(each -> new BehaviorStates.StoredBehavior(behavior.id(), campaign, version, each));
    }
}
