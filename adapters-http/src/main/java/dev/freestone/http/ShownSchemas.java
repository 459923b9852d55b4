package dev.freestone.http;

import dev.freestone.engagement.CustomerState;
import dev.freestone.engagement.UnitRules;
import java.util.List;
import java.util.Map;

/** What customers see of engagement campaigns. Source: docs/spec/engagement-campaigns.md 8, docs/spec/engagement-behaviors.md 9. */
final class ShownSchemas {
    private static final Map<String, Object> STATE = Types.codes(CustomerState.values(), CustomerState::code);
    private static final Map<String, Object> ID = Types.from(1);

    /** The progress of a behavior of any type. */
    static final Form BEHAVIOR = behavior();

    static final Map<String, Object> MESSAGE = message();
    static final Map<String, Object> ACTION = Form.inner()
            .may(EngagementSchemas.ACTION, "type")
            .may(Types.TEXT, "url", "section")
            .may(ID, "campaign_id")
            .has(Types.list(Types.ADDRESS), "tracking_urls")
            .has(
                    Form.inner()
                            .has(ID, "ad_unit_id")
                            .has(Types.TEXT, "ad_stat_id")
                            .type(),
                    "event_meta_data")
            .type();

    private static final Form PROGRESS = Form.inner()
            .has(STATE, "state")
            .may(
                    Types.list(Form.inner()
                            .has(ID, "behavior_id")
                            .has(Types.TEXT, "external_behavior_id", "event_name", "name")
                            .has(Types.WHOLE, "progress", "goal")
                            .type()),
                    "behaviors");

    private static final Map<String, Object> PAGE =
            Form.inner().has(Types.TEXT, "type", "html_payload").type();
    private static final Map<String, Object> TILE =
            Form.inner().has(MESSAGE, "message").has(ACTION, "action").type();

    private static final Form CAMPAIGN = campaign();

    static final List<Form> ALL = List.of(
            Form.of("CampaignFeed")
                    .has(EngagementSchemas.OK, "status")
                    .has(
                            Form.inner()
                                    .has(Types.list(item()), "tiles", "promotions")
                                    .type(),
                            "campaigns"),
            EngagementSchemas.one(
                    "CampaignStanding",
                    "campaign",
                    Form.inner().may(Types.TRUTH, "opted_in").all(PROGRESS).may(Types.TEXT, "division_id")),
            Form.of("CampaignPage")
                    .has(Types.COUNT, "page", "page_size", "number_of_pages")
                    .has(EngagementSchemas.OK, "status")
                    .has(Types.list(CAMPAIGN.type()), "campaigns"),
            EngagementSchemas.one("CustomerCampaign", "campaign", CAMPAIGN),
            EngagementSchemas.one(
                    "CampaignInfo",
                    "campaign",
                    windowed()
                            .has(ID, "campaign_id")
                            .has(Types.TEXT, "permalink")
                            .has(Types.TRUTH, "optin_required")
                            .may(Types.TEXT, "division_id")));

    private ShownSchemas() {}

    private static Map<String, Object> message() {
        Form message = Form.inner();
        return message.may(Types.TEXT, UnitRules.MESSAGE_TEXTS.toArray(String[]::new))
                .has(Types.WHOLE, "points")
                .type();
    }

    private static Form windowed() {
        return Form.inner().has(Types.INSTANT, "starts_at", "ends_at", "opt_in_starts_at", "opt_in_ends_at");
    }

    private static Map<String, Object> item() {
        return Form.inner()
                .has(ID, "campaign_id", "group_id", "creative_id")
                .has(Types.TEXT, "name", "permalink")
                .has(Types.INSTANT, "start_date", "end_date", "opt_in_starts_at", "opt_in_ends_at")
                .has(
                        Form.inner()
                                .has(Types.TEXT, "type")
                                .may(Types.TEXT, "html_payload")
                                .may(MESSAGE, "message")
                                .may(ACTION, "action")
                                .type(),
                        "template")
                .has(PROGRESS.type(), "progress")
                .has(
                        Types.byName(Form.inner()
                                .has(Types.TEXT, "external_behavior_id")
                                .all(BEHAVIOR)
                                .type()),
                        "behaviors")
                .has(Types.WHOLE, "version")
                .may(Types.TEXT, "division_id")
                .type();
    }

    private static Form campaign() {
        return windowed()
                .has(ID, "campaign_id")
                .has(Types.TEXT, "campaign_permalink", "name")
                .may(Types.TRUTH, "opted_in")
                .has(Types.TRUTH, "qualified")
                .has(STATE, "status")
                .may(Form.inner().may(TILE, "tile").may(PAGE, "promotion").type(), "creative")
                .may(Types.byName(BEHAVIOR.type()), "behaviors")
                .may(Types.list(OfferSchemas.OFFER.type()), "offers")
                .may(PROGRESS.type(), "progress")
                .may(
                        Types.list(Form.inner()
                                .has(ID, "redemption_id", "offer_id", "user_offer_id")
                                .has(OfferSchemas.HELD, "status")
                                .has(Types.INSTANT, "acquired_at")
                                .hasOrNull(Types.INSTANT, "expires_at", "redeemed_at")
                                .type()),
                        "redemptions")
                .may(Types.TEXT, "division_id");
    }

    private static Form behavior() {
        Map<String, Object> goal = Form.inner()
                .has(Types.oneOf("goal"), "type")
                .has(Types.WHOLE, "points", "earn_count")
                .has(Types.TRUTH, "completed", "required")
                .has(Types.TEXT, "group_id")
                .has(
                        shape().has(Types.TEXT, "event_name")
                                .has(Types.WHOLE, "current_count", "total_count")
                                .type(),
                        "progress")
                .type();
        Map<String, Object> group = Form.inner()
                .has(Types.oneOf("group"), "type")
                .has(Types.WHOLE, "current_count", "total_count", "num_goals")
                .has(Types.TRUTH, "completed")
                .type();
        return shape().may(Types.TEXT, "event_name")
                .may(Types.WHOLE, "current_count", "total_count")
                .may(Types.byName(goal), "goals")
                .may(Types.byName(group), "groups");
    }

    private static Form shape() {
        return Form.inner()
                .has(Types.TEXT, "type")
                .has(Types.WHOLE, "points", "achieved")
                .hasOrNull(
                        Types.WHOLE,
                        "max_times_repeatable",
                        "max_times_repeatable_per_period",
                        "period",
                        "min_time_between_events")
                .has(Types.TRUTH, "consecutive");
    }
}
