package dev.freestone.http;

import static dev.freestone.http.EngagementSchemas.ACTION;
import static dev.freestone.http.EngagementSchemas.AD_TYPE;
import static dev.freestone.http.EngagementSchemas.KIND;
import static dev.freestone.http.EngagementSchemas.REPEAT;
import static dev.freestone.http.EngagementSchemas.STATUS;

import dev.freestone.engagement.UnitRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies of engagement campaigns and their parts. Source: docs/spec/engagement-campaigns.md 2, 3. */
final class EngagementBodies {
    private static final Map<String, Object> NAME = Types.text(1, 255);

    private static final Form BUNDLE =
            Form.inner().takes(Types.DATA, "targeting").takes(Types.TEXT, "qualify_tag", "disqualify_tag");

    static final List<Form> ALL = Stream.of(
                    List.of(
                            campaign().below("campaign", "EngagementCampaignBody"),
                            campaign()
                                    .change("")
                                    .may(Types.TEXT, "external_id", "permalink")
                                    .below("campaign", "EngagementCampaignChange")),
                    List.of(BUNDLE.below("ad_bundle", "AdBundleBody"), BUNDLE.below("ad_bundle", "AdBundleChange")),
                    bodies("LineItem", "line_item", named()),
                    bodies(
                            "AdGroup",
                            "ad_group",
                            named().has(Types.from(1), "line_item_id")
                                    .takes(Types.DATA, "targeting")
                                    .takes(Types.COUNT, "weight")
                                    .takes(STATUS, "status")),
                    bodies("AdUnit", "ad_unit", unit()),
                    List.of(Form.of("SegmentBody").has(Types.orNull(Types.DATA), "targeting")))
            .flatMap(List::stream)
            .toList();

    private EngagementBodies() {}

    /** What creates an object and what changes it, each below the name of its kind. */
    static List<Form> bodies(String kind, String attribute, Form form) {
        return List.of(form.below(attribute, kind + "Body"), form.change("").below(attribute, kind + "Change"));
    }

    static Form named() {
        return Form.inner().has(NAME, "name");
    }

    private static Form campaign() {
        return named().has(STATUS, "status")
                .has(Types.INSTANT, "starts_at", "ends_at")
                .takes(Types.TEXT, "external_id", "permalink", "division_id")
                .takes(KIND, "campaign_type", "template")
                .takes(Types.TRUTH, "optin_required")
                .takes(Types.from(1), "opt_in_limit")
                .takes(Types.INSTANT, "opt_in_starts_at", "opt_in_ends_at", "reporting_ends_at")
                .takes(Types.DATA, "metadata", "targeting")
                .takes(Types.COUNT, "total_budget", "weight")
                .takes(Types.text(255), "ssap_name")
                .takes(Types.TEXT, "qualify_tag", "disqualify_tag");
    }

    private static Form unit() {
        Form message = Form.inner();
        message.takes(Types.TEXT, UnitRules.MESSAGE_TEXTS.toArray(String[]::new))
                .takes(Types.WHOLE, "points");
        return named().has(Types.from(1), "ad_group_id")
                .has(AD_TYPE, "ad_type")
                .takes(message.type(), "message")
                .takes(
                        Form.inner()
                                .has(ACTION, "type")
                                .takes(Types.TEXT, "url", "section")
                                .type(),
                        "action")
                .takes(Types.TRUTH, "click_tracking")
                .takes(Types.TEXT, "tile_tag")
                .takes(Form.inner().has(Types.from(1), "count", "period").type(), "frequency_cap")
                .takes(Types.oneOf("voice", "email", "fax", "text", "chat", "mail", "push"), "channel")
                .takes(Types.text(1, 255), "template_id")
                .takes(Types.oneOf("marketing", "servicing"), "purpose")
                .takes(Types.DATA, "payload")
                .takes(delivery(), "delivery");
    }

    private static Map<String, Object> delivery() {
        return Types.either(
                Form.inner()
                        .has(Types.oneOf("triggered"), "type")
                        .has(Types.from(1), "achievement_id")
                        .takes(Types.INSTANT, "starts_at", "ends_at")
                        .takes(Types.COUNT, "delay_seconds")
                        .type(),
                Form.inner()
                        .has(Types.oneOf("scheduled"), "type")
                        .has(Types.INSTANT, "deliver_at")
                        .takes(
                                Form.inner()
                                        .has(Types.from(1), "every")
                                        .has(REPEAT, "unit")
                                        .takes(Types.INSTANT, "until")
                                        .type(),
                                "repeat")
                        .type());
    }
}
