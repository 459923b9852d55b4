package dev.freestone.http;

import dev.freestone.json.BehaviorAuditJson;
import dev.freestone.spi.ApiPermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Progress of customers beside their events. Source: docs/spec/engagement-behaviors.md 6.2, docs/spec/rest.md 5. */
final class AuditRoutes {
    private static final AnswerRule ANSWER = AnswerRule.bare("BehaviorAuditAnswer");

    static final List<Route> ALL = Arrays.stream(EngagementPath.Customer.values())
            .flatMap(AuditRoutes::of)
            .toList();

    private AuditRoutes() {}

    private static Stream<Route> of(EngagementPath.Customer form) {
        String audit = form.path("/campaigns/{campaign_id}/audit");
        return Stream.of(
                Route.get(audit)
                        .named(form.name("verifyBehaviors"), "Compares the progress of a customer with the events.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_READ)
                        .answers(ANSWER)
                        .by(call -> Call.answer(BehaviorAuditJson.answer(call.campaigns()
                                .audit()
                                .verify(form.in(call), EngagementPath.campaignOrPermalink(call))))),
                Route.post(audit + "/repair")
                        .named(
                                form.name("repairBehaviors"),
                                "Puts right the progress of a customer and emits outcomes that are missing.")
                        .engagement()
                        .needs(ApiPermission.CUSTOMERS_WRITE)
                        .answers(ANSWER)
                        .by(call -> Call.answer(BehaviorAuditJson.answer(call.campaigns()
                                .audit()
                                .repair(form.in(call), EngagementPath.campaignOrPermalink(call))))));
    }
}
