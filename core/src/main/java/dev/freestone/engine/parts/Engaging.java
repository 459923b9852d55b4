package dev.freestone.engine.parts;

import dev.freestone.engine.engagement.TargetingCache;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.TrackingUrls;
import java.util.Optional;

/**
 * What engagement campaigns are decided with. Immutable.
 *
 * @param customers the host's customers, when given; without them nobody is found
 * @param redemption judges restrictions of offers
 * @param tracking builds addresses of creatives, when given; otherwise as the specification says
 * @param heartbeats lengthen the leases of deliveries in hand
 * @param targetings compiled targeting queries
 */
public record Engaging(
        Optional<CustomerDirectory> customers,
        RedemptionRules redemption,
        Optional<TrackingUrls> tracking,
        Heartbeats heartbeats,
        TargetingCache targetings) {
    /**
     * With nothing in hand yet.
     *
     * @param customers the host's customers, when given
     * @param redemption judges restrictions of offers
     * @param tracking builds addresses of creatives, when given
     */
    public Engaging(
            Optional<CustomerDirectory> customers, RedemptionRules redemption, Optional<TrackingUrls> tracking) {
        this(customers, redemption, tracking, new Heartbeats(), new TargetingCache());
    }

    /**
     * No customers.
     *
     * @return those of an engine without engagement campaigns
     */
    public static Engaging none() {
        return new Engaging(Optional.empty(), RedemptionRules.NONE, Optional.empty());
    }
}
