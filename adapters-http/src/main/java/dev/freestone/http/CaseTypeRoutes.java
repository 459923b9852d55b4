package dev.freestone.http;

import dev.freestone.engine.CaseTypeChange;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.json.NotificationAnswers;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Consumer;

/** Case types, and the types that their cases fire. Source: docs/spec/cases-and-notifications.md 3. */
final class CaseTypeRoutes {
    private static final String TYPES = "/case-types";
    private static final String ID = "caseTypeId";
    private static final String TYPE = TYPES + "/{" + ID + "}";
    private static final String NOTIFICATION_ID = "notificationTypeId";
    private static final String NOTIFICATION = TYPE + "/notification-types/{" + NOTIFICATION_ID + "}";
    private static final String STOP_ID = "doNotInteractTypeId";
    private static final String STOP = TYPE + "/do-not-interact-types/{" + STOP_ID + "}";
    private static final String SCHEMA = "CaseType";

    static final List<Route> ALL = List.of(
            Route.post(TYPES)
                    .named("createCaseType", "Creates a case type.")
                    .needs(ApiPermission.CASES_WRITE)
                    .body(BodyRule.required("CaseTypeDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "case type created",
                            CaseTypeJson.toMap(call.company().caseTypes().create(CaseTypeDraft.parse(call.body()))))),
            Route.get(TYPES)
                    .named("listCaseTypes", "Lists case types, the newest first.")
                    .needs(ApiPermission.CASES_READ)
                    .cursor()
                    .answers(AnswerRule.list(SCHEMA))
                    .by(call -> call.listed(call.company().caseTypes().list(call.page()), CaseTypeJson::toMap)),
            Route.get(TYPE)
                    .named("getCaseType", "Tells a case type.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "case type found",
                            CaseTypeJson.toMap(call.company().caseTypes().get(call.variable(ID))))),
            Route.put(TYPE)
                    .named("updateCaseType", "Changes what is given of a case type; null clears.")
                    .needs(ApiPermission.CASES_WRITE)
                    .body(BodyRule.required("CaseTypeChange"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "case type updated",
                            CaseTypeJson.toMap(call.company()
                                    .caseTypes()
                                    .update(call.variable(ID), CaseTypeChange.parse(call.body()))))),
            HistoryPage.route(
                    Route.get(TYPE + "/history")
                            .named("listCaseTypeHistory", "Tells what was decided about a case type, by whom and when.")
                            .needs(ApiPermission.CASES_READ),
                    (call, page) -> call.company().caseTypes().history(call.variable(ID), page.after(), page.limit())),
            Route.put(NOTIFICATION)
                    .named("associateNotificationType", "Makes the cases of a case type fire a notification type.")
                    .needs(ApiPermission.CASES_WRITE)
                    .by(call -> done(
                            call,
                            each -> each.company()
                                    .notificationTypes()
                                    .associate(TypeParameters.id(each, NOTIFICATION_ID), each.variable(ID)))),
            Route.delete(NOTIFICATION)
                    .named(
                            "dissociateNotificationType",
                            "Makes the cases of a case type not fire a notification type any more.")
                    .needs(ApiPermission.CASES_WRITE)
                    .by(call -> done(
                            call,
                            each -> each.company()
                                    .notificationTypes()
                                    .dissociate(TypeParameters.id(each, NOTIFICATION_ID), each.variable(ID)))),
            Route.put(STOP)
                    .named("associateDoNotInteractType", "Makes the cases of a case type fire a do-not-interact type.")
                    .needs(ApiPermission.CASES_WRITE)
                    .by(call -> done(
                            call,
                            each -> each.company()
                                    .doNotInteractTypes()
                                    .associate(TypeParameters.id(each, STOP_ID), each.variable(ID)))),
            Route.delete(STOP)
                    .named(
                            "dissociateDoNotInteractType",
                            "Makes the cases of a case type not fire a do-not-interact type any more.")
                    .needs(ApiPermission.CASES_WRITE)
                    .by(call -> done(
                            call,
                            each -> each.company()
                                    .doNotInteractTypes()
                                    .dissociate(TypeParameters.id(each, STOP_ID), each.variable(ID)))));

    private CaseTypeRoutes() {}

    private static ApiResponse done(Call call, Consumer<Call> command) {
        command.accept(call);
        return Call.answer(NotificationAnswers.associated());
    }
}
