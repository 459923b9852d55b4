package dev.freestone.engine;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A stored campaign that is being changed, and what its rules need to know.
 *
 * @param tx the transaction, in which the campaign is locked
 * @param row the campaign as it is stored
 * @param current the same
 * @param now when
 * @param profile the company
 * @param checks judges targetings
 * @param served the channels for which there is a sender
 */
record CampaignEdit(
        Tx tx,
        EngagementCampaignRow row,
        EngagementCampaign current,
        Instant now,
        EngagementProfile profile,
        TargetingChecks checks,
        Set<Channel> served) {
    /** Whether a unit has been shown or sent. */
    boolean hasBegun(AdUnit unit) {
        return UnitDeliveries.hasBegun(tx, current, unit, now);
    }

    /** Whether customers have, or are about to have, an offer. */
    boolean isTaken(OfferId offer) {
        CapacityKey key = new CapacityKey(current.company(), CapacityKind.OFFER, offer.value());
        CapacityCount count = tx.capacities().counts(List.of(key)).getOrDefault(key, CapacityCount.NONE);
        return count.committed() > 0 || count.reserved() > 0;
    }
}
