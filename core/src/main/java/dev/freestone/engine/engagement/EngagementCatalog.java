package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignIndex;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The open campaigns of a company at one revision, compiled. Immutable.
 *
 * @param revision the revision; 0 before the first campaign
 * @param declared what the company declared when they were compiled
 * @param held the stored live and paused campaigns, by id
 * @param index the live ones among them
 * @param halfOver from when on half of the live ones have ended
 */
record EngagementCatalog(
        long revision,
        EngagementProfile declared,
        Map<EngagementCampaignId, Held> held,
        CampaignIndex index,
        Instant halfOver) {
    static final EngagementCatalog EMPTY = of(0, EngagementProfile.NONE, Map.of());

    EngagementCatalog {
        held = Map.copyOf(held);
    }

    static EngagementCatalog of(long revision, EngagementProfile declared, Map<EngagementCampaignId, Held> held) {
        Collection<LiveCampaign> campaigns =
                held.values().stream().map(Held::campaign).toList();
        CampaignIndex index = CampaignIndex.of(campaigns);
        return new EngagementCatalog(revision, declared, held, index, index.halfOver());
    }

    /** Whether a company has not changed what its queries mean since they were compiled. */
    boolean isUnder(EngagementProfile profile) {
        return declared.customFields().equals(profile.customFields())
                && declared.personalFields().equals(profile.personalFields());
    }

    /** The same without campaigns that have ended, so that searches do not pass over them. */
    EngagementCatalog without(Instant now) {
        Map<EngagementCampaignId, Held> left = new HashMap<>(held);
        left.values()
                .removeIf(
                        each -> !now.isBefore(each.campaign().campaign().terms().endsAt()));
        return of(revision, declared, left);
    }

    /**
     * A campaign as it was read.
     *
     * @param version its version
     * @param campaign the campaign, compiled
     */
    record Held(long version, LiveCampaign campaign) {}
}
