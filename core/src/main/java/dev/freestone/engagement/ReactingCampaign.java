package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;
import java.util.Objects;

/**
 * A campaign with its behaviors, compiled. Immutable. Source: docs/spec/engagement-behaviors.md 8.
 *
 * @param live the campaign with its targeting
 * @param behaviors each one after its prerequisite, otherwise by id
 */
public record ReactingCampaign(LiveCampaign live, List<CampaignBehavior> behaviors) {
    /**
     * Checks and copies the components.
     *
     * @param live the campaign with its targeting
     * @param behaviors each one after its prerequisite, otherwise by id
     */
    public ReactingCampaign {
        Objects.requireNonNull(live, "live");
        behaviors = List.copyOf(behaviors);
    }

    /**
     * Compiles the behaviors of a campaign.
     *
     * @param live a stored campaign, whose behaviors were judged when they were saved
     * @return the campaign, ready to react to events
     */
    public static ReactingCampaign of(LiveCampaign live) {
        return new ReactingCampaign(live, CampaignBehaviors.of(live.campaign()));
    }

    /**
     * Its id.
     *
     * @return the id of the campaign
     */
    public EngagementCampaignId id() {
        return live.campaign().id();
    }

    /**
     * The campaign as it is stored.
     *
     * @return the campaign
     */
    public EngagementCampaign campaign() {
        return live.campaign();
    }

    @Override
    public String toString() {
        return "ReactingCampaign[" + id() + " " + behaviors.size() + " behaviors]";
    }
}
