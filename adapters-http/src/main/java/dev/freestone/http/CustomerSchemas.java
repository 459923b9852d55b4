package dev.freestone.http;

import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.targeting.ExplanationReason;
import dev.freestone.targeting.TargetingWarningCode;
import java.util.List;
import java.util.Map;

/** What customers do and have. Source: docs/spec/engagement-campaigns.md 5, 10, docs/spec/engagement-behaviors.md 2, 6. */
final class CustomerSchemas {
    private static final Map<String, Object> ID = Types.from(1);
    private static final Map<String, Object> REQUEST = Types.text(1, 255);

    static final List<Form> ALL = List.of(
            Form.of("Qualification").has(EngagementSchemas.OK, "status").has(Types.TRUTH, "qualified"),
            Form.of("TagAssignment").has(Types.list(Types.TEXT), "tags").takes(Types.WHOLE, "ttl"),
            Form.of("TagRemoval").has(Types.list(Types.TEXT), "tags"),
            Form.of("CustomerTags")
                    .has(EngagementSchemas.OK, "status")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.TEXT, "tag")
                                    .may(Types.WHOLE, "count")
                                    .may(Types.INSTANT, "expires_at")
                                    .type()),
                            "tags"),
            eventRequest(),
            eventAnswer(),
            Form.of("WalletRequest").has(REQUEST, "request_id"),
            Form.of("LockRequest").has(REQUEST, "request_id").takes(Types.WHOLE, "ttl"),
            Form.of("RedeemRequest")
                    .has(REQUEST, "request_id")
                    .takes(Types.TEXT, "lock_token")
                    .takes(Types.byName(Types.TEXT), "context"),
            Form.of("PointsRequest")
                    .has(REQUEST, "request_id")
                    .has(Types.WHOLE, "amount")
                    .has(Types.TEXT, "reason"),
            Form.of("PointsBalance")
                    .has(EngagementSchemas.OK, "status")
                    .has(Types.WHOLE, "total_points", "available_points"),
            EngagementSchemas.one("PointsChange", "points_change", pointsChange()),
            EngagementSchemas.several("PointsChanges", "points_changes", pointsChange()),
            EngagementSchemas.one(
                    "CreativeCounts", "counts", Form.inner().has(Types.COUNT, "presented", "seen", "clicked")),
            Form.of("TargetingExplanation")
                    .has(Types.TRUTH, "matched")
                    .has(Types.TEXT, "op")
                    .may(Types.TEXT, "field")
                    .may(Types.list(Types.ref("TargetingExplanation")), "children")
                    .may(Types.ANYTHING, "operand", "options", "seen")
                    .may(Types.TRUTH, "missing")
                    .may(Types.codes(ExplanationReason.values(), ExplanationReason::code), "reason"),
            Form.of("TargetingExplanationAnswer")
                    .has(EngagementSchemas.OK, "status")
                    .has(Types.TRUTH, "matched")
                    .has(Types.ref("TargetingExplanation"), "explanation"),
            EngagementSchemas.several(
                    "SegmentWarnings",
                    "warnings",
                    Form.inner()
                            .has(Types.TEXT, "pointer")
                            .has(Types.codes(TargetingWarningCode.values(), TargetingWarningCode::code), "code")));

    private CustomerSchemas() {}

    private static Form pointsChange() {
        return Form.inner()
                .has(Types.TEXT, "cause", "reason")
                .has(Types.WHOLE, "amount")
                .has(Types.INSTANT, "changed_at");
    }

    private static Form eventRequest() {
        Map<String, Object> instance = Form.inner()
                .takes(Types.either(Types.text(1, 255), Types.NUMBER), "transaction_id")
                .takes(Types.either(Types.range(1, 1_000_000), Types.with(Types.TEXT, "pattern", "^[0-9]+$")), "qty")
                .takes(Types.INSTANT, "date")
                .takes(Types.DATA, "context")
                .type();
        return Form.of("EventRequest")
                .has(
                        Types.with(
                                Types.byName(Types.either(instance, Types.list(instance, 1, 1000))),
                                "minProperties",
                                1),
                        "events")
                .takes(Types.either(ID, Types.TEXT), "campaign_id")
                .takes(Types.TEXT, "permalink")
                .takes(Types.TRUTH, "async");
    }

    private static Form eventAnswer() {
        Form changed = Form.inner().has(ID, "campaign_id", "behavior_id");
        Map<String, Object> pair = Types.list(Types.WHOLE, 2, 2);
        return Form.of("EventAnswer")
                .has(EngagementSchemas.OK, "status")
                .may(Types.COUNT, "accepted")
                .may(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "event_name")
                                .hasOrNull(Types.TEXT, "transaction_id")
                                .has(Types.codes(EventDisposition.values(), EventDisposition::code), "disposition")
                                .has(Types.list(ID), "campaigns")
                                .type()),
                        "results")
                .may(
                        Form.inner()
                                .has(Types.WHOLE, "available_points", "delta_points")
                                .type(),
                        "user")
                .may(
                        Types.byName(Form.inner()
                                .all(changed)
                                .all(ShownSchemas.BEHAVIOR)
                                .type()),
                        "behaviors")
                .may(
                        Types.byName(Form.inner()
                                .all(changed)
                                .has(pair, "current_count", "achieved")
                                .type()),
                        "deltas")
                .may(AchievementSchemas.GIVEN, "outcomes")
                .may(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "id", "type", "behavior_name")
                                .has(ID, "campaign_id")
                                .has(Types.DATA, "message", "action", "payload")
                                .type()),
                        "notifications")
                .may(Types.TRUTH, "duplicate");
    }
}
