package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.OfferView;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is left of offers. Counters only grow by what is issued and bought, so a campaign is never written when one of its offers is
 * taken. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.1.
 */
public final class OfferStocks {
    private static final int BATCH = 1_000;

    private OfferStocks() {}

    /**
     * Offers of campaigns with what is left of them.
     *
     * @param tx the transaction
     * @param company the owner
     * @param campaigns the campaigns
     * @return by campaign, each list in the order of the ids
     */
    public static Map<EngagementCampaignId, List<OfferView>> views(
            Tx tx, CompanyId company, List<EngagementCampaign> campaigns) {
        Map<CapacityKey, CapacityCount> counts =
                counts(tx, company, campaigns.stream().flatMap(campaign -> campaign.parts().offers().stream()));
        Map<EngagementCampaignId, List<OfferView>> views = new LinkedHashMap<>();
        for (EngagementCampaign campaign : campaigns) {
            views.put(campaign.id(), views(company, campaign.parts().offers(), counts));
        }
        return views;
    }

    /**
     * Offers with what is left of them.
     *
     * @param tx the transaction
     * @param company the owner
     * @param offers the offers
     * @return in the same order
     */
    public static List<OfferView> viewsOf(Tx tx, CompanyId company, List<Offer> offers) {
        return views(company, offers, counts(tx, company, offers.stream()));
    }

    private static List<OfferView> views(
            CompanyId company, List<Offer> offers, Map<CapacityKey, CapacityCount> counts) {
        return offers.stream()
                .map(offer -> new OfferView(offer, left(company, offer, counts)))
                .toList();
    }

    /**
     * How many of an offer have been bought, until the end of the transaction: what a host sets as the quantity is what is left, so
     * as many are added to it before it is stored.
     *
     * @param tx the transaction; nobody buys the offer before it ends
     * @param company the owner
     * @param offer the offer
     * @return at least 0
     */
    public static long bought(Tx tx, CompanyId company, OfferId offer) {
        return tx.capacities().lock(purchase(company, offer)).committed();
    }

    /**
     * Whether customers have an offer, or are about to have it.
     *
     * @param tx the transaction; nobody takes any of the offer before it ends
     * @param company the owner
     * @param offer the offer
     * @return true from the first issue on, and while any of it is reserved
     */
    public static boolean isTaken(Tx tx, CompanyId company, OfferId offer) {
        return !CapacityBook.isUnused(tx, stock(company, offer));
    }

    static CapacityKey stock(CompanyId company, OfferId offer) {
        return new CapacityKey(company, CapacityKind.OFFER, offer.value());
    }

    static CapacityKey purchase(CompanyId company, OfferId offer) {
        return new CapacityKey(company, CapacityKind.PURCHASE, offer.value());
    }

    private static OfferStock left(CompanyId company, Offer offer, Map<CapacityKey, CapacityCount> counts) {
        CapacityCount issued = counts.getOrDefault(stock(company, offer.id()), CapacityCount.NONE);
        CapacityCount bought = counts.getOrDefault(purchase(company, offer.id()), CapacityCount.NONE);
        return OfferStock.of(offer, issued.committed() + issued.reserved(), bought.committed());
    }

    private static Map<CapacityKey, CapacityCount> counts(Tx tx, CompanyId company, Stream<Offer> offers) {
        List<CapacityKey> keys = offers.flatMap(
                        offer -> Stream.of(stock(company, offer.id()), purchase(company, offer.id())))
                .toList();
        Map<CapacityKey, CapacityCount> counts = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            counts.putAll(tx.capacities().counts(keys.subList(from, Math.min(keys.size(), from + BATCH))));
        }
        return counts;
    }
}
