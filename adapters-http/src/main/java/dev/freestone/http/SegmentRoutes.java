package dev.freestone.http;

import dev.freestone.engine.CustomerSegments;
import dev.freestone.engine.SegmentQuery;
import dev.freestone.json.SegmentAnswers;
import dev.freestone.spi.ApiPermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Why targetings match customers or do not. Source: docs/spec/engagement-campaigns.md 4.5, 4.6, docs/spec/rest.md 5. */
final class SegmentRoutes {
    private static final BodyRule BODY = BodyRule.required("SegmentBody");
    private static final AnswerRule ANSWER = AnswerRule.bare("TargetingExplanationAnswer");

    private static final Route WARNINGS = Route.post(EngagementPath.APP + "/segments/warnings")
            .named("warnOfSegment", "Tells what looks wrong in a targeting query.")
            .engagement()
            .needs(ApiPermission.ENGAGEMENT_READ)
            .body(BODY)
            .answers(AnswerRule.bare("SegmentWarnings"))
            .by(call -> Call.answer(SegmentAnswers.warnings(
                    segments(call).warnings(SegmentQuery.parse(call.body()).targeting()))));

    static final List<Route> ALL = Stream.concat(
                    Arrays.stream(EngagementPath.Customer.values()).flatMap(SegmentRoutes::of), Stream.of(WARNINGS))
            .toList();

    private SegmentRoutes() {}

    private static Stream<Route> of(EngagementPath.Customer form) {
        return Stream.of(
                Route.get(form.path("/campaigns/{campaign_id}/explain"))
                        .named(
                                form.name("explainCampaign"),
                                "Tells which conditions of the targeting of a campaign a customer meets.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_READ)
                        .answers(ANSWER)
                        .by(call -> Call.answer(SegmentAnswers.explanation(
                                segments(call).explain(form.in(call), EngagementPath.campaignOrPermalink(call))))),
                Route.post(form.path("/segments/explain"))
                        .named(
                                form.name("explainSegment"),
                                "Tells which conditions of a targeting query a customer meets.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_READ)
                        .body(BODY)
                        .answers(ANSWER)
                        .by(call -> Call.answer(SegmentAnswers.explanation(segments(call)
                                .explain(
                                        form.in(call),
                                        SegmentQuery.parse(call.body()).targeting())))));
    }

    private static CustomerSegments segments(Call call) {
        return call.campaigns().segments();
    }
}
