package dev.freestone.engine;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.engagement.OfferStocks;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
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

    /** Whether the campaign was ever live, so that what its behaviors ask for is fixed. */
    boolean wasLaunched() {
        return current.life().launchedAt().isPresent();
    }

    /** Whether a behavior has counted an event. */
    boolean isUsed(AchievementId behavior) {
        return tx.behaviors().isUsed(current.company(), behavior);
    }

    /** Whether customers have, or are about to have, an offer. */
    boolean isTaken(OfferId offer) {
        return OfferStocks.isTaken(tx, current.company(), offer);
    }

    /** How many of an offer have been bought; nobody buys one before this change is stored. */
    long bought(OfferId offer) {
        return OfferStocks.bought(tx, current.company(), offer);
    }
}
