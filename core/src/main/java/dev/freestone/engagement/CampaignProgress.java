package dev.freestone.engagement;

import java.util.List;

/**
 * How far a customer has come in a campaign. Immutable. Source: docs/spec/engagement-campaigns.md 7, 8.2.
 *
 * @param state where the customer is
 * @param behaviors what there is to do, by id
 */
public record CampaignProgress(CustomerState state, List<BehaviorView> behaviors) {
    /**
     * Copies the components.
     *
     * @param state where the customer is
     * @param behaviors what there is to do, by id
     */
    public CampaignProgress {
        behaviors = List.copyOf(behaviors);
    }
}
