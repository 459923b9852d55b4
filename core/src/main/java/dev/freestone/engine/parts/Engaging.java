package dev.freestone.engine.parts;

import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engine.engagement.EngagementCatalogs;
import dev.freestone.engine.engagement.EventCatalogs;
import dev.freestone.engine.engagement.TargetingCache;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.PromoCodePool;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.TrackingUrls;
import java.time.Duration;
import java.util.Optional;

/**
 * What engagement campaigns are decided with. Immutable, but for what is kept compiled.
 *
 * @param customers the host's customers, when given; without them nobody is found
 * @param redemption judges restrictions of offers
 * @param tracking builds addresses of creatives
 * @param heartbeats lengthen the leases of deliveries in hand
 * @param targetings compiled targeting queries
 * @param catalogs the open campaigns of companies, compiled
 * @param events the campaigns of companies that may take events, compiled
 * @param lateness how late events can arrive: L of docs/spec/engagement-behaviors.md
 * @param promoCodes gives promotion codes, when given; without it there is none
 */
public record Engaging(
        Optional<CustomerDirectory> customers,
        RedemptionRules redemption,
        TrackingUrls tracking,
        Heartbeats heartbeats,
        TargetingCache targetings,
        EngagementCatalogs catalogs,
        EventCatalogs events,
        Duration lateness,
        Optional<PromoCodePool> promoCodes) {
    /**
     * With nothing compiled yet.
     *
     * @param customers the host's customers, when given; without them nobody is found
     * @param redemption judges restrictions of offers
     * @param tracking builds addresses of creatives, when given; otherwise as the specification says
     * @return what engagement campaigns are decided with
     */
    public static Engaging of(
            Optional<CustomerDirectory> customers, RedemptionRules redemption, Optional<TrackingUrls> tracking) {
        TargetingCache targetings = new TargetingCache();
        EngagementCatalogs catalogs = new EngagementCatalogs(targetings);
        return new Engaging(
                customers,
                redemption,
                tracking.orElseGet(() -> TrackingUrls.under("")),
                new Heartbeats(),
                targetings,
                catalogs,
                new EventCatalogs(catalogs),
                CampaignMoves.LATENESS,
                Optional.empty());
    }

    /**
     * The same with another bound of lateness.
     *
     * @param other L
     * @return what engagement campaigns are decided with
     */
    public Engaging taking(Duration other) {
        return new Engaging(
                customers, redemption, tracking, heartbeats, targetings, catalogs, events, other, promoCodes);
    }

    /**
     * The same with other pools of promotion codes.
     *
     * @param other the pools, when there are any
     * @return what engagement campaigns are decided with
     */
    public Engaging drawing(Optional<PromoCodePool> other) {
        return new Engaging(customers, redemption, tracking, heartbeats, targetings, catalogs, events, lateness, other);
    }

    /**
     * No customers.
     *
     * @return those of an engine without engagement campaigns
     */
    public static Engaging none() {
        return of(Optional.empty(), RedemptionRules.NONE, Optional.empty());
    }
}
