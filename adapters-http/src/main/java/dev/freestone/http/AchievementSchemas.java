package dev.freestone.http;

import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.LeafType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Achievements, what they give, and the audit of progress. Source: docs/spec/engagement-behaviors.md 2, 5, 6. */
final class AchievementSchemas {
    private static final Map<String, Object> TYPE = Types.codes(AchievementType.values(), AchievementType::code);
    private static final Map<String, Object> LEAF = Types.codes(LeafType.values(), LeafType::code);
    private static final Map<String, Object> POINTS = Types.range(0, AchievementRules.MAX_POINTS);
    private static final Map<String, Object> AMOUNT = Types.range(1, AchievementRules.MAX_POINTS);
    private static final Map<String, Object> MANY = Types.from(1);
    private static final Map<String, Object> PERIOD = Types.range(1, AchievementRules.MAX_PERIOD);
    private static final Map<String, Object> NAMES = Types.list(Types.TEXT, 1, AchievementRules.MAX_NAMES);
    private static final Map<String, Object> RATE =
            Form.inner().has(MANY, "count").has(PERIOD, "period").type();

    /** What an answer tells that a behavior gave. */
    static final Map<String, Object> GIVEN = Types.list(Types.with(
            Form.inner()
                    .has(Types.from(1), "campaign_id", "behavior_id")
                    .has(Types.COUNT, "ordinal", "index")
                    .hasOrNull(Types.TEXT, "goal")
                    .has(Types.TEXT, "type")
                    .has(Types.oneOf("granted", "skipped"), "status")
                    .may(Types.TEXT, "reason")
                    .may(Types.WHOLE, "amount")
                    .type(),
            "additionalProperties",
            Map.of("type", List.of("string", "integer"))));

    static final List<Form> ALL = Stream.of(
                    EngagementSchemas.answers("Achievement", "achievement", answer()),
                    EngagementBodies.bodies("Achievement", "achievement", body()),
                    List.of(EngagementSchemas.one(
                            "BehaviorAuditAnswer",
                            "audit",
                            Form.inner()
                                    .has(Types.from(1), "campaign_id")
                                    .has(Types.TRUTH, "clean", "from_beginning", "repaired")
                                    .has(
                                            Types.list(Form.inner()
                                                    .has(Types.from(1), "behavior_id")
                                                    .has(
                                                            Types.codes(
                                                                    BehaviorDifference.Kind.values(),
                                                                    BehaviorDifference.Kind::code),
                                                            "kind")
                                                    .type()),
                                            "differences")
                                    .has(GIVEN, "outcomes"))))
            .flatMap(List::stream)
            .toList();

    private AchievementSchemas() {}

    private static Form answer() {
        return told(Form.inner()
                        .has(Types.from(1), "id")
                        .has(Types.TEXT, "name")
                        .has(TYPE, "type"))
                .has(Types.GUID, "external_behavior_id")
                .may(
                        Types.list(told(Form.inner().has(LEAF, "type"))
                                .has(Types.TRUTH, "required")
                                .has(Types.WHOLE, "earn_count")
                                .has(Types.TEXT, "group_id")
                                .type()),
                        "goals")
                .may(Types.byName(Form.inner().has(Types.WHOLE, "total_count").type()), "groups")
                .hasOrNull(Types.INSTANT, "qualifying_starts_at", "qualifying_ends_at", "effective_from")
                .hasOrNull(
                        Form.inner()
                                .has(Types.from(1), "behavior_id")
                                .has(Types.COUNT, "required_wait")
                                .hasOrNull(MANY, "sequence_timeframe")
                                .type(),
                        "prerequisite")
                .has(Types.list(outcome(Types.TEXT)), "outcomes");
    }

    /** What achievements and goals have in common. */
    private static Form told(Form form) {
        return form.has(Types.TEXT, "event_name")
                .has(Types.WHOLE, "points")
                .may(NAMES, "event_names")
                .may(Types.orNull(Types.TEXT), "unique_key")
                .may(MANY, "total_count")
                .hasOrNull(MANY, "max_times_repeatable")
                .may(Types.orNull(MANY), "max_times_repeatable_per_period", "period", "min_time_between_events")
                .may(Types.TRUTH, "consecutive")
                .may(Types.orNull(RATE), "max_event_rate")
                .may(Types.orNull(Types.DATA), "conditions");
    }

    private static Form body() {
        return given(EngagementBodies.named().has(TYPE, "type"))
                .takes(Types.GUID, "external_behavior_id")
                .takes(
                        Types.list(given(Form.inner().has(LEAF, "type"))
                                .takes(Types.TRUTH, "required")
                                .takes(MANY, "earn_count")
                                .takes(Types.text(1, 255), "group_id")
                                .type()),
                        "goals")
                .takes(
                        Types.byName(Types.orNull(
                                Form.inner().takes(Types.WHOLE, "total_count").type())),
                        "groups")
                .takes(Types.INSTANT, "qualifying_starts_at", "qualifying_ends_at")
                .takes(
                        Form.inner()
                                .has(Types.from(1), "behavior_id")
                                .takes(Types.COUNT, "required_wait")
                                .takes(MANY, "sequence_timeframe")
                                .type(),
                        "prerequisite")
                .takes(Types.list(outcome(Types.either(Types.TEXT, Types.NUMBER))), "outcomes");
    }

    private static Form given(Form form) {
        return form.takes(Types.TEXT, "event_name")
                .takes(POINTS, "points")
                .takes(NAMES, "event_names")
                .takes(Types.TEXT, "unique_key")
                .takes(MANY, "total_count", "max_times_repeatable", "max_times_repeatable_per_period")
                .takes(PERIOD, "period")
                .takes(MANY, "min_time_between_events")
                .takes(Types.TRUTH, "consecutive")
                .takes(RATE, "max_event_rate")
                .takes(Types.DATA, "conditions");
    }

    private static Map<String, Object> outcome(Map<String, Object> rate) {
        Map<String, Object> dynamic = Form.inner()
                .has(Types.TEXT, "context")
                .has(rate, "rate")
                .takes(AMOUNT, "max")
                .type();
        return Types.anyOf(List.of(
                outcomeOf("points").has(Types.either(AMOUNT, dynamic), "amount").type(),
                outcomeOf("offer").has(Types.from(1), "offer_id").type(),
                outcomeOf("tag").has(Types.TEXT, "tag").type(),
                outcomeOf("event")
                        .has(Types.TEXT, "event_name")
                        .takes(Types.DATA, "context")
                        .type(),
                outcomeOf("promo_code").has(Types.text(1, 255), "pool").type()));
    }

    private static Form outcomeOf(String type) {
        return Form.inner().has(Types.oneOf(type), "type");
    }
}
