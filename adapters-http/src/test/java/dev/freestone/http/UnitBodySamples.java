package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies of ad units, those that are shown and those that are sent; each body has a group of its own. */
final class UnitBodySamples {
    /** A behavior that triggers. */
    static final String VISIT = "{\"achievement\":{\"name\":\"visit\",\"type\":\"count\",\"event_name\":\"visit\"}}";

    private static final Map<String, String> KINDS = Map.of(
            "internal_tile",
            "\"message\":{\"header\":\"H\"},\"action\":{\"type\":\"open_ad\",\"url\":\"https://ads.example/\"},"
                    + "\"frequency_cap\":{\"count\":3,\"period\":86400},"
                    + "\"delivery\":{\"type\":\"triggered\",\"achievement_id\":<achievement>}",
            "internal_full_page",
            "\"delivery\":{\"type\":\"scheduled\",\"deliver_at\":\"2026-05-20T14:00:00Z\"}",
            "push",
            "\"template_id\":\"T-17\",\"purpose\":\"marketing\","
                    + "\"delivery\":{\"type\":\"triggered\",\"achievement_id\":<achievement>}",
            "external",
            "\"channel\":\"push\",\"template_id\":\"T-17\",\"purpose\":\"servicing\",\"delivery\":{\"type\":"
                    + "\"scheduled\",\"deliver_at\":\"2026-05-20T14:00:00Z\",\"repeat\":{\"every\":1,\"unit\":\"day\"}}");

    static final List<BodySample> ALL = KINDS.keySet().stream()
            .sorted()
            .flatMap(kind -> Stream.of(
                    new BodySample(
                            "createAdUnit",
                            kind,
                            unit(kind),
                            EngagementBodySamples.plan(
                                    (house, campaign) -> new Target(campaign + "/ad_units", group(house, campaign)))),
                    new BodySample(
                            "updateAdUnit",
                            kind,
                            unit(kind),
                            EngagementBodySamples.plan((house, campaign) -> made(house, campaign, unit(kind))))))
            .toList();

    private UnitBodySamples() {}

    private static String unit(String kind) {
        return "{\"ad_unit\":{\"ad_group_id\":<group>,\"name\":\"Unit #\",\"ad_type\":\"" + kind + "\","
                + KINDS.get(kind) + "}}";
    }

    private static Target made(EngagementApiHouse house, String campaign, String json) {
        Map<String, Object> parts = group(house, campaign);
        String body = json;
        for (Map.Entry<String, Object> each : parts.entrySet()) {
            body = body.replace("<" + each.getKey() + ">", each.getValue().toString());
        }
        return new Target(campaign + "/ad_units/" + house.part(campaign, "ad_units", body), parts);
    }

    private static Map<String, Object> group(EngagementApiHouse house, String campaign) {
        long item = EngagementApiHouse.id(house.get(campaign + "/line_items"));
        Map<String, Object> parts = new HashMap<>();
        parts.put(
                "group",
                house.part(campaign, "ad_groups", "{\"ad_group\":{\"line_item_id\":" + item + ",\"name\":\"g\"}}"));
        parts.put("achievement", house.part(campaign, "achievements", VISIT));
        return parts;
    }
}
