package dev.freestone.http;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.AdBundleDraft;
import dev.freestone.engine.AdGroupDraft;
import dev.freestone.engine.AdUnitDraft;
import dev.freestone.engine.EngagementCampaigns;
import dev.freestone.engine.LineItemDraft;
import dev.freestone.engine.OfferDraft;
import dev.freestone.json.EngagementAnswers;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.stream.Stream;

/** Parts of engagement campaigns. Source: docs/spec/engagement-campaigns.md 3.2. */
final class CampaignPartRoutes {
    /** A campaign has one, so that it needs no id in a path, and a list of it is the bundle itself. */
    private static final CampaignPart<AdBundle, AdBundleId, AdBundleDraft> BUNDLE = new CampaignPart<>(
            new CampaignPart.Names("ad_bundle", "AdBundle", "an ad bundle"),
            EngagementCampaigns::bundles,
            AdBundleDraft::parse,
            AdBundleId::parse,
            (campaigns, bundle) -> EngagementAnswers.bundle(bundle),
            (campaigns, bundles) -> EngagementAnswers.bundle(bundles.get(0)));

    private static final CampaignPart<LineItem, LineItemId, LineItemDraft> LINE_ITEM = new CampaignPart<>(
            new CampaignPart.Names("line_items", "LineItem", "a line item"),
            EngagementCampaigns::lineItems,
            LineItemDraft::parse,
            LineItemId::parse,
            (campaigns, item) -> EngagementAnswers.lineItem(item),
            (campaigns, items) -> EngagementAnswers.lineItems(items));

    private static final CampaignPart<AdGroup, AdGroupId, AdGroupDraft> GROUP = new CampaignPart<>(
            new CampaignPart.Names("ad_groups", "AdGroup", "an ad group"),
            EngagementCampaigns::groups,
            AdGroupDraft::parse,
            AdGroupId::parse,
            (campaigns, group) -> EngagementAnswers.group(group),
            (campaigns, groups) -> EngagementAnswers.groups(groups));

    private static final CampaignPart<AdUnit, AdUnitId, AdUnitDraft> UNIT = new CampaignPart<>(
            new CampaignPart.Names("ad_units", "AdUnit", "an ad unit"),
            EngagementCampaigns::units,
            AdUnitDraft::parse,
            AdUnitId::parse,
            (campaigns, unit) -> EngagementAnswers.unit(unit),
            (campaigns, units) -> EngagementAnswers.units(units));

    private static final CampaignPart<Achievement, AchievementId, AchievementDraft> ACHIEVEMENT = new CampaignPart<>(
            new CampaignPart.Names("achievements", "Achievement", "an achievement"),
            EngagementCampaigns::achievements,
            AchievementDraft::parse,
            AchievementId::parse,
            (campaigns, achievement) -> EngagementAnswers.achievement(achievement),
            (campaigns, achievements) -> EngagementAnswers.achievements(achievements));

    private static final CampaignPart<Offer, OfferId, OfferDraft> OFFER = new CampaignPart<>(
            new CampaignPart.Names("offers", "Offer", "an offer"),
            EngagementCampaigns::offers,
            OfferDraft::parse,
            OfferId::parse,
            (campaigns, offer) ->
                    EngagementAnswers.offer(campaigns.withStock(List.of(offer)).get(0)),
            (campaigns, offers) -> EngagementAnswers.offers(campaigns.withStock(offers)));

    private static final Route UPDATE_BUNDLE = Route.put(EngagementPath.CAMPAIGN + "/ad_bundle")
            .named("updateBundleOfCampaign", "Changes what is given of the bundle of a campaign.")
            .engagement()
            .needs(ApiPermission.ENGAGEMENT_WRITE)
            .body(BodyRule.required("AdBundleChange"))
            .answers(AnswerRule.bare("AdBundleAnswer"))
            .tellsVersion()
            .takesVersion()
            .by(call -> BUNDLE.update(
                    call,
                    call.campaigns()
                            .campaigns()
                            .get(EngagementPath.campaign(call))
                            .value()
                            .parts()
                            .bundle()
                            .id()));

    static final List<Route> ALL = Stream.concat(
                    Stream.of(BUNDLE, LINE_ITEM, GROUP, UNIT, ACHIEVEMENT, OFFER)
                            .flatMap(part -> part.routes().stream()),
                    Stream.of(UPDATE_BUNDLE))
            .toList();

    private CampaignPartRoutes() {}
}
