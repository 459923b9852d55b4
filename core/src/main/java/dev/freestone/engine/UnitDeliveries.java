package dev.freestone.engine;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Knows of deliveries of units whether they have begun. Source: docs/spec/engagement-campaigns.md 3.2. */
final class UnitDeliveries {
    private static final Set<AudienceStatus> NOT_BEGUN = EnumSet.of(AudienceStatus.PENDING, AudienceStatus.SKIPPED);

    private UnitDeliveries() {}

    /** A scheduled tile begins with its instant, a scheduled message with its first audience; triggered ones with events. */
    static boolean hasBegun(Tx tx, EngagementCampaign campaign, AdUnit unit, Instant now) {
        return unit.delivery()
                .filter(UnitDelivery.Scheduled.class::isInstance)
                .map(UnitDelivery.Scheduled.class::cast)
                .filter(scheduled -> unit.type().isDisplay()
                        ? isShown(campaign, scheduled, now)
                        : isSent(tx, campaign, unit))
                .isPresent();
    }

    private static boolean isShown(EngagementCampaign campaign, UnitDelivery.Scheduled scheduled, Instant now) {
        return campaign.life().launchedAt().isPresent() && !now.isBefore(scheduled.deliverAt());
    }

    private static boolean isSent(Tx tx, EngagementCampaign campaign, AdUnit unit) {
        return tx.audiences()
                .latest(campaign.company(), unit.id(), Optional.empty())
                .filter(row -> !NOT_BEGUN.contains(row.status()))
                .isPresent();
    }
}
