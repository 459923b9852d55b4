package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;

/**
 * What folding the events of one customer again has shown. Immutable. Source: docs/spec/engagement-behaviors.md 6.2.
 *
 * @param campaign the campaign
 * @param fromBeginning whether all events that it admitted are still there; otherwise the fold began at the stored bases
 * @param differences what was found, by behavior
 * @param repaired whether it was put right, as far as it can be
 * @param emitted what became of outcomes that were missing, and are emitted now
 */
public record BehaviorAuditReport(
        EngagementCampaignId campaign,
        boolean fromBeginning,
        List<BehaviorDifference> differences,
        boolean repaired,
        List<OutcomeResult> emitted) {
    /**
     * Copies the components.
     *
     * @param campaign the campaign
     * @param fromBeginning whether all events that it admitted are still there
     * @param differences what was found, by behavior
     * @param repaired whether it was put right
     * @param emitted what became of outcomes that were missing
     */
    public BehaviorAuditReport {
        differences = List.copyOf(differences);
        emitted = List.copyOf(emitted);
    }

    /**
     * Whether all was as it should be.
     *
     * @return false when there was a difference
     */
    public boolean isClean() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        return "BehaviorAuditReport[" + campaign + ", " + differences + ", " + emitted.size() + " emitted]";
    }
}
