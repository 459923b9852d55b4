package dev.freestone.http;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.engagement.SkipReason;
import dev.freestone.engagement.UnitRules;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.EngagementStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Engagement campaigns and their parts, as whoever manages them sees them. Source: docs/spec/engagement-campaigns.md 2, 3, 11. */
final class EngagementSchemas {
    static final Map<String, Object> OK = Types.oneOf("ok");
    static final Map<String, Object> STATUS = Types.codes(EngagementStatus.values(), EngagementStatus::code);
    static final Map<String, Object> KIND = Types.codes(CampaignKind.values(), CampaignKind::code);
    static final Map<String, Object> AD_TYPE = Types.codes(AdType.values(), AdType::code);
    static final Map<String, Object> ACTION =
            Types.oneOf(UnitRules.ACTIONS.keySet().stream().sorted().toArray(String[]::new));
    static final Map<String, Object> REPEAT = Types.codes(RepeatUnit.values(), RepeatUnit::code);

    private static final Form CAMPAIGN = campaign();

    private static final Form BUNDLE = Form.inner()
            .has(Types.from(1), "id")
            .has(Types.DATA, "targeting")
            .hasOrNull(Types.TEXT, "qualify_tag", "disqualify_tag");

    static final List<Form> ALL = Stream.of(
                    List.of(
                            one("EngagementCampaignAnswer", "campaign", CAMPAIGN),
                            Form.of("ActiveCampaigns")
                                    .has(OK, "status")
                                    .has(
                                            Types.list(Form.inner()
                                                    .all(CAMPAIGN)
                                                    .has(Types.INSTANT, "reporting_ends_at")
                                                    .type()),
                                            "campaigns"),
                            one("AdBundleAnswer", "ad_bundle", BUNDLE),
                            one("AdBundleList", "ad_bundle", BUNDLE),
                            Form.of("EngagementDone").has(OK, "status")),
                    answers("LineItem", "line_item", named()),
                    answers(
                            "AdGroup",
                            "ad_group",
                            named().has(Types.from(1), "line_item_id")
                                    .has(Types.DATA, "targeting")
                                    .has(Types.WHOLE, "weight")
                                    .has(STATUS, "status")),
                    answers("AdUnit", "ad_unit", unit()),
                    deliveries())
            .flatMap(List::stream)
            .toList();

    private EngagementSchemas() {}

    /** An answer about one object. */
    static Form one(String name, String attribute, Form form) {
        return Form.of(name).has(OK, "status").has(form.type(), attribute);
    }

    /** An answer about several objects. */
    static Form several(String name, String attribute, Form form) {
        return Form.of(name).has(OK, "status").has(Types.list(form.type()), attribute);
    }

    /** Both answers about a kind of parts. */
    static List<Form> answers(String kind, String attribute, Form form) {
        return List.of(one(kind + "Answer", attribute, form), several(kind + "List", attribute + "s", form));
    }

    private static Form named() {
        return Form.inner().has(Types.from(1), "id").has(Types.TEXT, "name");
    }

    private static Form campaign() {
        return Form.inner()
                .has(Types.from(1), "id")
                .has(Types.TEXT, "external_id", "name")
                .has(STATUS, "status")
                .has(Types.INSTANT, "starts_at", "ends_at")
                .has(KIND, "campaign_type", "template")
                .has(Types.DATA, "metadata")
                .has(Types.COUNT, "total_budget", "weight")
                .may(Types.orNull(Types.TEXT), "division_id")
                .may(Types.TRUTH, "optin_required")
                .may(Types.INSTANT, "opt_in_starts_at", "opt_in_ends_at", "reporting_ends_at")
                .may(Types.from(1), "opt_in_limit")
                .may(Types.DATA, "targeting")
                .may(Types.TEXT, "qualify_tag", "disqualify_tag", "ssap_name");
    }

    private static Form unit() {
        Form message = Form.inner();
        message.may(Types.TEXT, UnitRules.MESSAGE_TEXTS.toArray(String[]::new)).has(Types.WHOLE, "points");
        return named().has(Types.from(1), "ad_group_id")
                .has(AD_TYPE, "ad_type")
                .may(message.type(), "message")
                .may(
                        Types.orNull(Form.inner()
                                .has(ACTION, "type")
                                .hasOrNull(Types.TEXT, "url", "section")
                                .type()),
                        "action")
                .may(Types.TRUTH, "click_tracking")
                .may(Types.orNull(Types.TEXT), "tile_tag")
                .may(
                        Types.orNull(Form.inner()
                                .has(Types.from(1), "count", "period")
                                .type()),
                        "frequency_cap")
                .may(Types.codes(Channel.values(), Channel::code), "channel")
                .may(Types.TEXT, "template_id")
                .may(Types.codes(Purpose.values(), Purpose::code), "purpose")
                .may(Types.DATA, "payload")
                .hasOrNull(delivery(), "delivery");
    }

    private static Map<String, Object> delivery() {
        return Types.either(
                Form.inner()
                        .has(Types.oneOf("triggered"), "type")
                        .has(Types.from(1), "achievement_id")
                        .hasOrNull(Types.INSTANT, "starts_at", "ends_at")
                        .has(Types.COUNT, "delay_seconds")
                        .type(),
                Form.inner()
                        .has(Types.oneOf("scheduled"), "type")
                        .has(Types.INSTANT, "deliver_at")
                        .hasOrNull(
                                Form.inner()
                                        .has(Types.from(1), "every")
                                        .has(REPEAT, "unit")
                                        .hasOrNull(Types.INSTANT, "until")
                                        .type(),
                                "repeat")
                        .type());
    }

    private static List<Form> deliveries() {
        Form counts = Form.inner().has(Types.COUNT, "read");
        for (AudienceBucket bucket : AudienceBucket.values()) {
            counts.has(Types.COUNT, bucket.code());
        }
        Form delivery = Form.inner()
                .has(Types.from(1), "ad_unit_id", "campaign_id")
                .has(Types.INSTANT, "deliver_at")
                .has(Types.TEXT, "status")
                .hasOrNull(Types.codes(SkipReason.values(), SkipReason::code), "reason")
                .has(Types.TRUTH, "paused")
                .has(counts.has(Types.COUNT, "planned").type(), "counts")
                .hasOrNull(Types.INSTANT, "begun_at", "frozen_at", "ended_at");
        return List.of(one("DeliveryAnswer", "delivery", delivery), several("DeliveryList", "deliveries", delivery));
    }
}
