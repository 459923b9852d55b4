package dev.freestone.engine.engagement;

import dev.freestone.engagement.EventIndex;
import dev.freestone.engagement.ReactingCampaign;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The campaigns of a company that may take events, at one revision, compiled. Immutable. Source: docs/spec/engagement-behaviors.md 8.
 *
 * @param revision the revision; 0 before the first campaign
 * @param declared what the company declared when they were compiled
 * @param held the stored live campaigns, and those that were completed and have not ended long ago, by id
 * @param index those among them that take events
 * @param halfOver the instant by which half of them have ended
 */
record EventCatalog(
        long revision,
        EngagementProfile declared,
        Map<EngagementCampaignId, Held> held,
        EventIndex index,
        Instant halfOver) {
    static final EventCatalog EMPTY = of(0, EngagementProfile.NONE, Map.of());

    EventCatalog {
        held = Map.copyOf(held);
    }

    static EventCatalog of(long revision, EngagementProfile declared, Map<EngagementCampaignId, Held> held) {
        EventIndex index =
                EventIndex.of(held.values().stream().map(Held::campaign).toList());
        return new EventCatalog(revision, declared, held, index, halfOver(held));
    }

    private static Instant halfOver(Map<EngagementCampaignId, Held> held) {
        List<Instant> ends = held.values().stream().map(Held::endsAt).sorted().toList();
        return ends.isEmpty() ? Instant.MAX : ends.get(ends.size() / 2);
    }

    /** Whether a company has not changed what its queries mean since they were compiled. */
    boolean isUnder(EngagementProfile profile) {
        return declared.customFields().equals(profile.customFields())
                && declared.personalFields().equals(profile.personalFields());
    }

    /** The same without campaigns that ended at an instant or before. */
    EventCatalog without(Instant at) {
        Map<EngagementCampaignId, Held> left = new HashMap<>(held);
        left.values().removeIf(each -> !at.isBefore(each.endsAt()));
        return of(revision, declared, left);
    }

    /**
     * A campaign as it was read.
     *
     * @param version its version
     * @param campaign the campaign, compiled
     */
    record Held(long version, ReactingCampaign campaign) {
        Instant endsAt() {
            return campaign.campaign().terms().endsAt();
        }
    }
}
