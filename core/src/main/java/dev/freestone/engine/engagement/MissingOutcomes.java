package dev.freestone.engine.engagement;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.Emission;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OutcomeOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Completions that the events make and that have no entry in the ledger of outcomes. One with any entry was emitted whole, since its
 * entries are written together; one that brings nothing has an entry that says so. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 6.1, 6.2, 7.
 */
final class MissingOutcomes {
    private static final int ITSELF = -1;

    private MissingOutcomes() {}

    /** In the order of emission. */
    static List<DueCompletion> of(
            EngagementCampaign campaign,
            List<RebuiltBehavior> behaviors,
            LedgerOrdinals ledger,
            AdmittedHistory history) {
        List<DueCompletion> missing = new ArrayList<>();
        for (RebuiltBehavior each : behaviors) {
            Achievement achievement = each.behavior().achievement();
            for (Emission completion : each.completions()) {
                boolean isThere = ledger.has(achievement.id(), completion.goal().orElse(ITSELF), completion.ordinal());
                if (!isThere) {
                    missing.add(
                            new DueCompletion(campaign, achievement, completion, history.depth(completion.event())));
                }
            }
        }
        missing.sort(OutcomeOrder.ORDER);
        return missing;
    }
}
