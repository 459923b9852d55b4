package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.Completions;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what a customer has done in campaigns. Thread-safe. Source: docs/spec/engagement-campaigns.md 7, 8.2. */
@FunctionalInterface
public interface CustomerProgress {
    /**
     * Reads what a customer has done.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param campaigns the campaigns that are asked about
     * @param now the instant
     * @return what there is to do in them, and what is done
     */
    Done of(Tx tx, LaneKey customer, Collection<EngagementCampaign> campaigns, Instant now);

    /**
     * What a customer has done.
     *
     * @param behaviors by campaign, each list by id of the behavior
     * @param completions when behaviors were first completed
     */
    record Done(Map<EngagementCampaignId, List<BehaviorView>> behaviors, Completions completions) {
        /** Nothing to do, and nothing done. */
        public static final Done NOTHING = new Done(Map.of(), Completions.NONE);

        /**
         * Copies the components.
         *
         * @param behaviors by campaign
         * @param completions when behaviors were first completed
         */
        public Done {
            behaviors = Map.copyOf(behaviors);
        }

        /**
         * What there is to do in a campaign.
         *
         * @param campaign the campaign
         * @return by id of the behavior
         */
        public List<BehaviorView> in(EngagementCampaignId campaign) {
            return behaviors.getOrDefault(campaign, List.of());
        }
    }
}
