package dev.freestone.engine;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.engagement.Deliveries;
import dev.freestone.spi.Tx;
import java.time.Instant;

/** Knows of deliveries of units whether they have begun. Source: docs/spec/engagement-campaigns.md 3.2. */
final class UnitDeliveries {
    private UnitDeliveries() {}

    /** A scheduled tile begins with its instant, a scheduled message with its first audience; triggered ones with events. */
    static boolean hasBegun(Tx tx, EngagementCampaign campaign, AdUnit unit, Instant now) {
        return unit.delivery()
                .filter(UnitDelivery.Scheduled.class::isInstance)
                .map(UnitDelivery.Scheduled.class::cast)
                .filter(scheduled -> unit.type().isDisplay()
                        ? isShown(campaign, scheduled, now)
                        : Deliveries.hasBegun(tx, campaign.company(), unit.id()))
                .isPresent();
    }

    private static boolean isShown(EngagementCampaign campaign, UnitDelivery.Scheduled scheduled, Instant now) {
        return campaign.life().launchedAt().isPresent() && !now.isBefore(scheduled.deliverAt());
    }
}
