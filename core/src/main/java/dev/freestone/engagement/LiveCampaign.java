package dev.freestone.engagement;

import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its targeting, compiled. Immutable. Source: docs/spec/engagement-campaigns.md 3.1, 4.5.
 *
 * @param campaign the campaign
 * @param bundle whom it is for
 * @param groups whom its messages are for, by group
 */
public record LiveCampaign(EngagementCampaign campaign, Targeting bundle, Map<AdGroupId, Targeting> groups) {
    /**
     * Copies the components.
     *
     * @param campaign the campaign
     * @param bundle whom it is for
     * @param groups whom its messages are for, by group
     */
    public LiveCampaign {
        groups = Map.copyOf(groups);
    }

    /**
     * Compiles the targeting of a campaign.
     *
     * @param campaign a stored campaign, whose queries were judged when they were saved
     * @param compiler makes a targeting of a query, or finds one that was made before
     * @return the campaign, ready to be asked
     */
    public static LiveCampaign of(
            EngagementCampaign campaign, Function<Map<String, @Nullable Object>, Targeting> compiler) {
        Map<AdGroupId, Targeting> groups = new HashMap<>();
        for (AdGroup group : campaign.parts().groups()) {
            groups.put(group.id(), compiler.apply(group.targeting()));
        }
        return new LiveCampaign(
                campaign, compiler.apply(campaign.parts().bundle().targeting()), groups);
    }

    /**
     * Whether customers can engage with it.
     *
     * @param now the instant
     * @return true while it is live and inside its window
     */
    public boolean isActive(Instant now) {
        return campaign.terms().isActive(now);
    }

    /**
     * Whether a message is for a customer.
     *
     * @param group a group of this campaign
     * @param document what is known of the customer
     * @return true when the group is live and its targeting matches
     */
    public boolean reaches(AdGroup group, Map<String, ? extends @Nullable Object> document) {
        Targeting targeting = groups.get(group.id());
        return group.status() == EngagementStatus.LIVE && targeting != null && targeting.matches(document);
    }

    @Override
    public String toString() {
        return "LiveCampaign[" + campaign.id() + "]";
    }
}
