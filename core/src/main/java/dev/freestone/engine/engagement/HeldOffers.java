package dev.freestone.engine.engagement;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferRules;
import dev.freestone.engagement.WalletItem;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at offers that customers hold. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 10.2. */
public final class HeldOffers {
    private HeldOffers() {}

    /**
     * What a customer holds of the offers of campaigns.
     *
     * @param tx the transaction
     * @param customer the customer
     * @param campaigns the campaigns, at most 1,000
     * @param now each offer is as it is then
     * @return by campaign, each list in the order of the ids; campaigns of which the customer holds nothing are absent
     */
    public static Map<EngagementCampaignId, List<UserOffer>> ofCampaigns(
            Tx tx, LaneKey customer, List<EngagementCampaignId> campaigns, Instant now) {
        Map<EngagementCampaignId, List<UserOffer>> held = new LinkedHashMap<>();
        for (UserOfferRow row : tx.userOffers().ofCampaigns(customer, campaigns)) {
            held.computeIfAbsent(row.campaign(), none -> new ArrayList<>())
                    .add(UserOfferRules.at(UserOfferRows.offer(row), now));
        }
        return held;
    }

    /** Rows as the wallet shows them. */
    static List<WalletItem> items(Tx tx, CompanyId company, List<UserOfferRow> rows, Instant now) {
        Map<EngagementCampaignId, EngagementCampaign> campaigns = new HashMap<>();
        List<EngagementCampaignId> wanted =
                rows.stream().map(UserOfferRow::campaign).distinct().toList();
        if (!wanted.isEmpty()) {
            tx.engagementCampaigns()
                    .find(company, wanted)
                    .forEach(row -> campaigns.put(row.id(), EngagementRows.campaign(row)));
        }
        return rows.stream()
                .map(row -> item(UserOfferRows.offer(row), Optional.ofNullable(campaigns.get(row.campaign())), now))
                .toList();
    }

    private static WalletItem item(UserOffer stored, Optional<EngagementCampaign> campaign, Instant now) {
        UserOffer offer = UserOfferRules.at(stored, now);
        // An offer that was taken out of its campaign is shown, and cannot be redeemed.
        boolean redeemable = campaign.flatMap(one -> find(one, offer.offer()))
                .map(definition -> UserOfferRules.isRedeemable(offer, startsAt(definition), now))
                .orElse(false);
        return new WalletItem(offer, redeemable);
    }

    static Optional<Instant> startsAt(Offer offer) {
        return offer.deal().map(Deal::window).map(window -> window.startDate());
    }

    static Optional<Offer> find(EngagementCampaign campaign, OfferId id) {
        return campaign.parts().offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst();
    }

    /** The campaign of an offer that must exist, held: neither it nor the offer changes before the end of the transaction. */
    static EngagementCampaign campaignOf(Tx tx, CompanyId company, OfferId offer) {
        return tx.engagementCampaigns()
                .campaignOf(company, EngagementKind.OFFER, offer.value())
                .flatMap(id -> tx.engagementCampaigns().hold(company, id))
                .map(EngagementRows::campaign)
                .filter(campaign -> find(campaign, offer).isPresent())
                .orElseThrow(() -> OfferRefusals.unknown("offer"));
    }
}
