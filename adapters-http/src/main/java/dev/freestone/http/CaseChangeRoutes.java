package dev.freestone.http;

import dev.freestone.engine.CaseChangeRequest;
import dev.freestone.json.CaseEventResultJson;
import dev.freestone.model.cases.CaseId;
import dev.freestone.spi.ApiPermission;
import java.util.List;

/** What a host tells of cases that it keeps itself, and what came of it. Source: docs/spec/cases-and-notifications.md 2, 12, 13. */
final class CaseChangeRoutes {
    private static final String CHANGES = "/case-changes";
    private static final String CASE = CHANGES + "/{caseId}";

    static final List<Route> ALL = List.of(
            Route.post(CHANGES)
                    .named("reportCaseChange", "Hears of a change of a case that the host keeps, and fires types.")
                    .needs(ApiPermission.CASES_WRITE)
                    .body(BodyRule.required("CaseChange"))
                    .answers(AnswerRule.bare("CaseEventResult"))
                    .by(call -> Call.bare(CaseEventResultJson.toMap(
                            call.company().cases().caseChanged(CaseChangeRequest.parse(call.body()))))),
            Route.get(CASE + "/events/{eventId}/explain")
                    .named(
                            "explainCaseChange",
                            "Tells of a reported change which types fired, and why the others did not.")
                    .needs(ApiPermission.CASES_READ)
                    .query(CaseRoutes.TYPE)
                    .answers(AnswerRule.counted("EventExplanation"))
                    .by(call -> CaseRoutes.explained(call, caseId(call))),
            Route.get(CASE + "/interactions")
                    .named(
                            "listInteractionsOfReportedCase",
                            "Lists the interactions of a case, the last planned first.")
                    .needs(ApiPermission.CASES_READ)
                    .query(InteractionRoutes.AFTER, InteractionRoutes.LIMIT)
                    .answers(AnswerRule.counted("Interaction"))
                    .by(call -> InteractionRoutes.listed(call, caseId(call))));

    private CaseChangeRoutes() {}

    /** The id that the host gave. */
    private static CaseId caseId(Call call) {
        return CaseId.parse(call.variable("caseId"))
                .orElseThrow(() -> Refusals.badFormat("caseId", "an id of 1 to 50 visible characters"));
    }
}
