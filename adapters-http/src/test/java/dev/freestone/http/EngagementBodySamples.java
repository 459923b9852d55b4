package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Bodies of engagement campaigns and their parts; each body has a campaign of its own, which is a draft. */
final class EngagementBodySamples {
    private static final String CAMPAIGN = "{\"campaign\":{\"name\":\"Spring #\",\"status\":\"draft\","
            + "\"starts_at\":\"2026-05-02T00:00:00Z\",\"ends_at\":\"2026-06-01T00:00:00Z\",\"optin_required\":true}}";
    private static final String ITEM = "{\"line_item\":{\"name\":\"Item #\"}}";
    private static final String GROUP = "{\"ad_group\":{\"line_item_id\":<item>,\"name\":\"Group #\"}}";
    private static final String COUNT = "{\"achievement\":{\"name\":\"Visit #\",\"type\":\"count\","
            + "\"event_name\":\"visit\",\"max_event_rate\":{\"count\":3,\"period\":60},\"prerequisite\":"
            + "{\"behavior_id\":<achievement>},\"outcomes\":[{\"type\":\"points\",\"amount\":"
            + "{\"context\":\"price\",\"rate\":\"0.5\",\"max\":10}},{\"type\":\"offer\",\"offer_id\":<offer>},"
            + "{\"type\":\"tag\",\"tag\":\"hot\"},{\"type\":\"event\",\"event_name\":\"won\"},"
            + "{\"type\":\"promo_code\",\"pool\":\"SPRING\"}]}}";
    private static final String OTHER =
            "{\"achievement\":{\"name\":\"sale\",\"type\":\"count\",\"event_name\":\"visit\"}}";
    private static final String COMPOSITE = "{\"achievement\":{\"name\":\"Both #\",\"type\":\"composite\","
            + "\"goals\":[{\"type\":\"count\",\"event_name\":\"visit\",\"group_id\":\"a\",\"max_event_rate\":"
            + "{\"count\":3,\"period\":60}}],\"groups\":{\"a\":{\"total_count\":1}}}}";
    private static final String TRIGGER = "{\"offer\":{\"name\":\"Ticket #\",\"type\":\"trigger\"}}";
    private static final String DEAL = "{\"offer\":{\"name\":\"Ten off #\",\"type\":\"deal\",\"deal\":{\"percent\":10,"
            + "\"offer_type_id\":\"percent_discount\",\"start_date\":\"2026-05-02T00:00:00Z\","
            + "\"end_date\":\"2026-05-31T00:00:00Z\",\"offer_text\":[{\"title\":\"Ten\"}],"
            + "\"offer_media\":[{\"uri\":\"https://media.example/1\"}]}}}";

    static final List<BodySample> ALL = List.of(
            BodySample.of(
                    "createEngagementCampaign",
                    CAMPAIGN,
                    plan((house, campaign) -> Target.of(EngagementApiHouse.CAMPAIGNS))),
            BodySample.of("updateEngagementCampaign", CAMPAIGN, plan((house, campaign) -> Target.of(campaign))),
            BodySample.of(
                    "updateBundleOfCampaign",
                    "{\"ad_bundle\":{\"targeting\":{}}}",
                    plan((house, campaign) -> Target.of(campaign + "/ad_bundle"))),
            BodySample.of(
                    "updateAdBundle",
                    "{\"ad_bundle\":{\"targeting\":{}}}",
                    plan((house, campaign) -> Target.of(
                            campaign + "/ad_bundle/" + EngagementApiHouse.id(house.get(campaign + "/ad_bundle"))))),
            BodySample.of("createLineItem", ITEM, created("line_items")),
            BodySample.of("updateLineItem", ITEM, changed("line_items", "{\"line_item\":{\"name\":\"i\"}}")),
            BodySample.of("createAdGroup", GROUP, created("ad_groups")),
            BodySample.of(
                    "updateAdGroup",
                    GROUP,
                    changed("ad_groups", "{\"ad_group\":{\"line_item_id\":<item>,\"name\":\"g\"}}")),
            new BodySample("createAchievement", "count", COUNT, created("achievements")),
            new BodySample("createAchievement", "composite", COMPOSITE, created("achievements")),
            new BodySample("updateAchievement", "count", COUNT, changed("achievements", OTHER)),
            new BodySample("updateAchievement", "composite", COMPOSITE, changed("achievements", COMPOSITE)),
            new BodySample("createOffer", "trigger", TRIGGER, created("offers")),
            new BodySample("createOffer", "deal", DEAL, created("offers")),
            new BodySample("updateOffer", "trigger", TRIGGER, changed("offers", TRIGGER)),
            new BodySample("updateOffer", "deal", DEAL, changed("offers", DEAL)));

    private EngagementBodySamples() {}

    private static BodyHouse.Plan created(String kind) {
        return plan((house, campaign) -> new Target(campaign + "/" + kind, parts(house, campaign)));
    }

    private static BodyHouse.Plan changed(String kind, String json) {
        return plan((house, campaign) -> {
            Map<String, Object> parts = parts(house, campaign);
            String body = json.replace("<item>", String.valueOf(parts.get("item")));
            return new Target(campaign + "/" + kind + "/" + house.part(campaign, kind, body), parts);
        });
    }

    private static Map<String, Object> parts(EngagementApiHouse house, String campaign) {
        return Map.of(
                "item",
                EngagementApiHouse.id(house.get(campaign + "/line_items")),
                "achievement",
                house.part(campaign, "achievements", UnitBodySamples.VISIT),
                "offer",
                house.part(campaign, "offers", "{\"offer\":{\"name\":\"o\",\"type\":\"trigger\"}}"));
    }

    static BodyHouse.Plan plan(BiFunction<EngagementApiHouse, String, Target> target) {
        return () -> {
            EngagementApiHouse house = new EngagementApiHouse();
            return BodyHouse.of(
                    house, house.api, number -> target.apply(house, house.campaign("Campaign " + number, "draft")));
        };
    }
}
