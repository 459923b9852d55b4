package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections {@code offers} and {@code redemptions} of campaigns for one customer. Of one thread. */
interface OfferSections {
    OfferSections NONE = new OfferSections() {
        @Override
        public List<Map<String, @Nullable Object>> offers(EngagementCampaign campaign) {
            return List.of();
        }

        @Override
        public List<Map<String, @Nullable Object>> redemptions(EngagementCampaign campaign) {
            return List.of();
        }
    };

    /** The offers of a campaign, by id. */
    List<Map<String, @Nullable Object>> offers(EngagementCampaign campaign);

    /** What the customer holds of them, by id. */
    List<Map<String, @Nullable Object>> redemptions(EngagementCampaign campaign);
}
