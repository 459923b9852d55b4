package dev.freestone.engagement;

import java.util.List;
import java.util.Objects;

/**
 * Behaviors of one campaign that an event can move. Immutable. Source: docs/spec/engagement-behaviors.md 2.3, 8.
 *
 * @param campaign the campaign
 * @param behaviors those of its behaviors, at least one, in the order of the campaign: each one after its prerequisite
 */
public record Reaction(ReactingCampaign campaign, List<CampaignBehavior> behaviors) {
    /**
     * Checks and copies the components.
     *
     * @param campaign the campaign
     * @param behaviors those of its behaviors, in the order of the campaign
     */
    public Reaction {
        Objects.requireNonNull(campaign, "campaign");
        behaviors = List.copyOf(behaviors);
    }

    @Override
    public String toString() {
        return "Reaction[" + campaign.id() + " " + behaviors + "]";
    }
}
