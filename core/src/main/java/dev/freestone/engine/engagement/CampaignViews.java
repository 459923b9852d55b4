package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CampaignSection;
import dev.freestone.engagement.CreativeKind;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.FeedItem;
import dev.freestone.engagement.FeedSelection;
import dev.freestone.engagement.FeedUnit;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OfferView;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.engagement.UserOffer;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns as one customer sees them. Of one thread. */
final class CampaignViews {
    private final Onlooker onlooker;
    private final Showings showings;
    private final boolean multiOrg;

    CampaignViews(Onlooker onlooker, Showings showings, boolean multiOrg) {
        this.onlooker = onlooker;
        this.showings = showings;
        this.multiOrg = multiOrg;
    }

    CampaignFeed feed(List<LiveCampaign> eligible) {
        CustomerProgress.Done done = onlooker.done(eligible);
        List<FeedItem> tiles = new ArrayList<>();
        List<FeedItem> promotions = new ArrayList<>();
        for (FeedUnit unit : FeedSelection.feed(onlooker.visible(eligible, done))) {
            FeedItem item = new FeedItem(
                    ShownCampaign.of(unit.campaign(), multiOrg),
                    unit.group().id(),
                    unit.unit().id(),
                    showings.template(unit),
                    onlooker.progress(unit.live(), done));
            (unit.isTile() ? tiles : promotions).add(item);
        }
        return new CampaignFeed(tiles, promotions);
    }

    List<CustomerCampaign> items(List<LiveCampaign> campaigns, CampaignQuery query) {
        CustomerProgress.Done done = onlooker.done(campaigns);
        Map<EngagementCampaignId, List<FeedUnit>> visible = new LinkedHashMap<>();
        if (!query.creatives().isEmpty()) {
            for (FeedUnit unit : onlooker.visible(campaigns, done)) {
                visible.computeIfAbsent(unit.campaign().id(), none -> new ArrayList<>())
                        .add(unit);
            }
        }
        Offers offers = offers(campaigns, query);
        return campaigns.stream()
                .map(each ->
                        item(each, done, visible.getOrDefault(each.campaign().id(), List.of()), offers, query))
                .toList();
    }

    private CustomerCampaign item(
            LiveCampaign campaign,
            CustomerProgress.Done done,
            List<FeedUnit> visible,
            Offers offers,
            CampaignQuery query) {
        EngagementCampaignId id = campaign.campaign().id();
        return new CustomerCampaign(
                ShownCampaign.of(campaign.campaign(), multiOrg),
                onlooker.isQualified(campaign),
                onlooker.history(id).optedIn(),
                onlooker.progress(campaign, done),
                creatives(visible, query),
                sections(id, offers, query));
    }

    private CustomerCampaign.Creatives creatives(List<FeedUnit> visible, CampaignQuery query) {
        Optional<FeedUnit> tile = query.creatives().contains(CreativeKind.TILE)
                ? visible.stream().filter(FeedUnit::isTile).findFirst()
                : Optional.empty();
        Optional<FeedUnit> page = query.creatives().contains(CreativeKind.PROMOTION)
                ? visible.stream().filter(each -> !each.isTile()).findFirst()
                : Optional.empty();
        return new CustomerCampaign.Creatives(
                tile.map(each -> showings.tile(each.unit())), page.map(each -> showings.page(each.unit())));
    }

    /** What was asked for of the offers of all campaigns, read at once. */
    private record Offers(
            Optional<Map<EngagementCampaignId, List<OfferView>>> offers,
            Optional<Map<EngagementCampaignId, List<UserOffer>>> redemptions) {}

    private Offers offers(List<LiveCampaign> campaigns, CampaignQuery query) {
        List<EngagementCampaign> asked =
                campaigns.stream().map(LiveCampaign::campaign).toList();
        return new Offers(
                query.sections().contains(CampaignSection.OFFERS)
                        ? Optional.of(onlooker.offers(asked))
                        : Optional.empty(),
                query.sections().contains(CampaignSection.REDEMPTIONS)
                        ? Optional.of(onlooker.redemptions(asked))
                        : Optional.empty());
    }

    private static CustomerCampaign.Sections sections(EngagementCampaignId id, Offers offers, CampaignQuery query) {
        return new CustomerCampaign.Sections(
                query.sections().contains(CampaignSection.PROGRESS),
                query.sections().contains(CampaignSection.BEHAVIORS),
                offers.offers().map(all -> all.getOrDefault(id, List.of())),
                offers.redemptions().map(all -> all.getOrDefault(id, List.of())));
    }
}
