package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.Outcome;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.Tx;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Locks what several offers are taken from, all in one order, so that customers who get the same ones at once never wait for each
 * other in a circle. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 6.2.
 */
final class OutcomeStocks {
    private OutcomeStocks() {}

    /** Holds the campaigns, then locks the stocks, both in ascending order. One offer alone is locked by whoever issues it. */
    static void lock(Tx tx, CompanyId company, Collection<DueCompletion> due) {
        SortedMap<EngagementCampaignId, NavigableSet<OfferId>> wanted = wanted(due);
        if (wanted.values().stream().mapToInt(NavigableSet::size).sum() < 2) {
            return;
        }
        NavigableSet<OfferId> there = new TreeSet<>();
        wanted.forEach((id, offers) -> tx.engagementCampaigns()
                .hold(company, id)
                .map(EngagementRows::campaign)
                .ifPresent(campaign -> campaign.parts().offers().stream()
                        .map(Offer::id)
                        .filter(offers::contains)
                        .forEach(there::add)));
        there.forEach(offer -> tx.capacities().lock(OfferStocks.stock(company, offer)));
    }

    private static SortedMap<EngagementCampaignId, NavigableSet<OfferId>> wanted(Collection<DueCompletion> due) {
        SortedMap<EngagementCampaignId, NavigableSet<OfferId>> wanted = new TreeMap<>();
        for (DueCompletion each : due) {
            if (each.emission().goal().isEmpty()) {
                for (Outcome outcome : each.achievement().outcomes()) {
                    if (outcome instanceof Outcome.IssuedOffer issued) {
                        wanted.computeIfAbsent(each.campaign().id(), none -> new TreeSet<>())
                                .add(issued.offer());
                    }
                }
            }
        }
        return wanted;
    }
}
