package dev.freestone.engine;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OfferView;
import dev.freestone.engine.engagement.OfferStocks;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.RedemptionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A house whose campaign has offers. */
final class OfferHouse {
    static final CustomerRef ANNA = CustomerRef.user("CU-1");
    static final CustomerRef BERT = CustomerRef.user("CU-2");
    static final Instant STARTS = EngagementHouse.WED_2024_05_01.minus(Duration.ofDays(1));
    static final Instant ENDS = EngagementHouse.WED_2024_05_01.plus(Duration.ofDays(5));
    static final OptionalLong ANY = OptionalLong.empty();

    RedemptionRules rules = RedemptionRules.NONE;
    final EngagementHouse house;
    final Wallet wallet;
    final Points points;
    EngagementCampaign campaign;

    OfferHouse() {
        house = new EngagementHouse(builder -> builder.redemptionRules(redemption -> rules.refusal(redemption)));
        house.customer("CU-1");
        house.customer("CU-2");
        campaign = house.campaign(UnaryOperator.identity());
        wallet = house.freestone.engagement().wallet();
        points = house.freestone.engagement().points();
    }

    /** A trigger offer of which there are so many. */
    OfferId trigger(OptionalLong total) {
        return put(id -> new Offer(id, "points for a friend", OfferType.TRIGGER, total, Optional.empty()));
    }

    /** A deal of the reward store. */
    OfferId deal(OptionalLong total, DealPrice price) {
        return deal(total, price, Map.of());
    }

    OfferId deal(OptionalLong total, DealPrice price, Map<String, List<@Nullable Object>> restrictions) {
        return put(id -> new Offer(id, "ten off", OfferType.DEAL, total, Optional.of(dealOf(id, price, restrictions))));
    }

    static DealPrice price(long points, long quantity) {
        return new DealPrice(points, OptionalLong.empty(), quantity, true);
    }

    static DealPrice free(OptionalLong maxRecurrence) {
        return new DealPrice(0, maxRecurrence, 0, false);
    }

    /** What is left of an offer. */
    OfferView view(OfferId offer) {
        return house
                .storage
                .read(tx -> OfferStocks.views(tx, CompanyId.DEFAULT, List.of(campaign)))
                .getOrDefault(campaign.id(), List.of())
                .stream()
                .filter(view -> view.offer().id().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    /** Replaces an offer of the campaign. */
    void replace(Offer offer) {
        List<Offer> offers = campaign.parts().offers().stream()
                .map(one -> one.id().equals(offer.id()) ? offer : one)
                .toList();
        campaign = house.change(EngagementHouse.withOffers(campaign, offers));
    }

    Offer offer(OfferId id) {
        return view(id).offer();
    }

    static Offer withRestrictions(Offer offer, Map<String, List<@Nullable Object>> restrictions) {
        return new Offer(
                offer.id(),
                offer.name(),
                offer.type(),
                offer.totalAvailable(),
                Optional.of(dealOf(offer.id(), offer.deal().orElseThrow().price(), restrictions)));
    }

    private OfferId put(java.util.function.Function<OfferId, Offer> maker) {
        OfferId id = OfferId.of(house.storage.write(tx ->
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(campaign.id()))));
        List<Offer> offers = new ArrayList<>(campaign.parts().offers());
        offers.add(maker.apply(id));
        campaign = house.change(EngagementHouse.withOffers(campaign, offers));
        return id;
    }

    private static Deal dealOf(OfferId id, DealPrice price, Map<String, List<@Nullable Object>> restrictions) {
        UUID guid = new UUID(0, id.value());
        return new Deal(
                guid,
                guid,
                guid,
                "fixed_amount_discount",
                new DealWindow(STARTS, ENDS, false, Optional.empty()),
                price,
                new DealEcho(Optional.empty(), Optional.empty(), 0, 0, false, List.of(), List.of()),
                restrictions);
    }
}
