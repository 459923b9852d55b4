package dev.freestone.http;

import dev.freestone.cases.Case;
import dev.freestone.engine.CaseDraft;
import dev.freestone.engine.CaseUpdate;
import dev.freestone.engine.NotificationTypes;
import dev.freestone.engine.PersonCases;
import dev.freestone.engine.TypeRef;
import dev.freestone.json.CaseJson;
import dev.freestone.json.EventExplanationJson;
import dev.freestone.model.cases.CaseId;
import dev.freestone.notification.EventExplanation;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Map;

/** The cases of people that the library keeps. Source: docs/spec/cases-and-notifications.md 2, 13. */
final class CaseRoutes {
    private static final String CASES = "/people/{personId}/cases";
    private static final String ID = "caseId";
    private static final String CASE = CASES + "/{" + ID + "}";
    private static final String SCHEMA = "Case";
    static final QueryParameter TYPE =
            QueryParameter.integer("typeId", "this type alone, be it one of the case type or not");

    static final List<Route> ALL = List.of(
            Route.post(CASES)
                    .named("createCase", "Creates a case of a person, and others when they are given.")
                    .needs(ApiPermission.CASES_WRITE)
                    .body(BodyRule.required("CaseDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .by(call -> versioned(
                            "created",
                            cases(call).create(CaseDraft.parse(call.body())).value())),
            Route.get(CASES)
                    .named("listCases", "Lists the cases of a person, the newest first.")
                    .needs(ApiPermission.CASES_READ)
                    .cursor()
                    .answers(AnswerRule.list(SCHEMA))
                    .by(call -> call.listed(cases(call).list(call.page()), CaseJson::toMap)),
            Route.get(CASE)
                    .named("getCase", "Tells a case of a person.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .by(call -> versioned("found", cases(call).get(call.variable(ID)))),
            Route.put(CASE)
                    .named("updateCase", "Changes what is given of a case, as one change; null clears.")
                    .needs(ApiPermission.CASES_WRITE)
                    .body(BodyRule.required("CaseUpdate"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> versioned(
                            "updated",
                            cases(call)
                                    .update(call.variable(ID), CaseUpdate.parse(call.body()), call.ifMatch())
                                    .value())),
            Route.delete(CASE)
                    .named("deleteCase", "Deletes a case and cancels what it has scheduled.")
                    .needs(ApiPermission.CASES_WRITE)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .tellsVersion()
                    .takesVersion()
                    .by(call -> versioned(
                            "deleted",
                            cases(call)
                                    .delete(call.variable(ID), call.ifMatch())
                                    .value())),
            HistoryPage.route(
                    Route.get(CASE + "/history")
                            .named(
                                    "listCaseHistory",
                                    "Tells what was decided about a case, deleted or not, by whom and when.")
                            .needs(ApiPermission.CASES_READ),
                    (call, page) -> cases(call).history(call.variable(ID), page.after(), page.limit())),
            Route.get(CASE + "/events/{eventId}/explain")
                    .named(
                            "explainCaseEvent",
                            "Tells of an event of a case which types fired, and why the others did not.")
                    .needs(ApiPermission.CASES_READ)
                    .query(TYPE)
                    .answers(AnswerRule.counted("EventExplanation"))
                    .by(call ->
                            explained(call, cases(call).get(call.variable(ID)).id())));

    private CaseRoutes() {}

    /** The cases of the person of the path. */
    static PersonCases cases(Call call) {
        return call.company().cases().of(call.variable("personId"));
    }

    /** What an event of a case made of all types of its case type, or of the one that is asked for. */
    static ApiResponse explained(Call call, CaseId id) {
        NotificationTypes types = call.company().notificationTypes();
        String event = call.variable("eventId");
        List<EventExplanation> told = call.parameter(TYPE.name())
                .map(type -> List.of(types.explain(
                        id, event, TypeRef.parse(TYPE.name(), type, Map.of()).id())))
                .orElseGet(() -> types.explain(id, event));
        return Call.counted(told, EventExplanationJson::toMap);
    }

    private static ApiResponse versioned(String done, Case value) {
        return Call.versioned(value.version(), Call.wrapped("case " + done, CaseJson.toMap(value)));
    }
}
