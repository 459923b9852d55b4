package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.Outcome;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Locks what several offers need in one order, so that two requests that issue the same ones never wait for each other in a ring.
 * Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2.
 */
final class StockOrder {
    private StockOrder() {}

    /** The campaigns in order of their ids, then the stocks; one offer alone needs no order. */
    static void lock(Tx tx, CompanyId company, List<DueCompletion> due) {
        SortedSet<EngagementCampaignId> campaigns = new TreeSet<>();
        SortedSet<OfferId> offers = new TreeSet<>();
        for (DueCompletion each : due) {
            if (each.emission().goal().isPresent()) {
                continue;
            }
            for (Outcome outcome : each.achievement().outcomes()) {
                if (outcome instanceof Outcome.IssuedOffer issued) {
                    offers.add(issued.offer());
                    campaigns.add(each.campaign().id());
                }
            }
        }
        if (offers.size() < 2) {
            return;
        }
        campaigns.forEach(id -> tx.engagementCampaigns().hold(company, id));
        offers.forEach(id -> tx.capacities().lock(OfferStocks.stock(company, id)));
    }
}
