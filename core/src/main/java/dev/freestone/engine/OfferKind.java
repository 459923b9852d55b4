package dev.freestone.engine;

import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferRules;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OutcomeRules;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What customers of a campaign can earn or buy. */
final class OfferKind extends PartKind<Offer> {
    @Override
    EngagementKind kind() {
        return EngagementKind.OFFER;
    }

    @Override
    List<Offer> of(CampaignParts parts) {
        return parts.offers();
    }

    @Override
    long id(Offer part) {
        return part.id().value();
    }

    @Override
    LongFunction<Offer> read(CampaignEdit edit, BodyReader body, Optional<Offer> current) {
        @Nullable
        String name = WantedCampaign.name(body, current.map(Offer::name).orElse(null));
        @Nullable
        OfferType type = Wants.fixed(
                body,
                "type",
                Wants.code(body, "type", OfferType::parse, "deal trigger outcome_entry"),
                current.map(Offer::type).orElse(null));
        OptionalLong total = Wants.number(
                body.longNumber("total_available"),
                current.map(Offer::totalAvailable).orElse(OptionalLong.empty()));
        OfferRules.stockViolations(body.path(), total).forEach(body::problem);
        Optional<Deal> stored = current.flatMap(Offer::deal);
        Change<Optional<Deal>> change = body.object(
                "deal",
                inner -> DealBody.read(inner, edit.current().company(), stored)
                        .map(deal -> current.map(offer -> withBought(deal, edit.bought(offer.id())))
                                .orElse(deal)));
        Optional<Deal> deal = change.fold(() -> stored, Optional::empty, given -> given);
        if (type == OfferType.DEAL
                && change.fold(() -> stored.isEmpty() && !body.has("deal"), () -> true, d -> false)) {
            body.problem(Wants.missing(body.at("deal")));
        } else if (type != null && type != OfferType.DEAL && Changes.given(change) != null) {
            body.problem(Wants.notWith(body.at("deal"), "only of deals, leave it out"));
        }
        return id -> new Offer(OfferId.of(id), Objects.requireNonNull(name), Objects.requireNonNull(type), total, deal);
    }

    /** A host says how many are left to be bought; kept is how many can be bought in all. */
    private static Deal withBought(Deal wanted, long bought) {
        DealPrice price = wanted.price();
        long inAll = price.quantity() > Long.MAX_VALUE - bought ? Long.MAX_VALUE : price.quantity() + bought;
        return new Deal(
                wanted.id(),
                wanted.rootOfferId(),
                wanted.retailerId(),
                wanted.offerTypeId(),
                wanted.window(),
                new DealPrice(price.points(), price.maxRecurrence(), inAll, price.rewardStore()),
                wanted.echo(),
                wanted.restrictions());
    }

    @Override
    CampaignParts with(CampaignParts parts, List<Offer> changed) {
        return parts.withOffers(changed);
    }

    @Override
    CampaignParts without(CampaignParts parts, Offer part) {
        return parts.withOffers(parts.offers().stream()
                .filter(each -> !each.id().equals(part.id()))
                .toList());
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        return Limits.full(path, edit.current().parts().offers(), CampaignRules.MAX_OFFERS);
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, Offer part) {
        List<Violation> found = new ArrayList<>();
        if (edit.isTaken(part.id())) {
            found.add(Violation.of(
                    path, ViolationCode.NOT_ALLOWED_IN_STATUS, "customers have it, set total_available to 0 instead"));
        }
        if (edit.current().parts().achievements().stream().anyMatch(each -> OutcomeRules.issues(each, part.id()))) {
            found.add(Wants.notWith(path, "an achievement issues it, take it out of the outcomes first"));
        }
        return found;
    }
}
