package dev.freestone.http;

import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.NotificationTypes;
import dev.freestone.engine.TypeRef;
import dev.freestone.json.NotificationAnswers;
import dev.freestone.notification.NotificationType;
import java.util.List;

/** Notification types and their versions. Source: docs/spec/cases-and-notifications.md 5, 14. */
final class NotificationTypeRoutes {
    private static final String TYPES = "/notification-types";
    private static final String ID = "notificationTypeId";
    private static final String TYPE = TYPES + "/{" + ID + "}";
    private static final String SCHEMA = "NotificationType";

    static final List<Route> ALL = List.of(
            Route.post(TYPES)
                    .named("createNotificationType", "Creates a type, or another version of one as a copy.")
                    .needs(ApiPermission.CASES_WRITE)
                    .queryOfEngine(TypeParameters.COPIED, TypeParameters.COPIED_VERSION)
                    .body(BodyRule.optional("NotificationTypeDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.answer(NotificationAnswers.created(created(call)))),
            Route.get(TYPES)
                    .named(
                            "listNotificationTypes",
                            "Lists types, the newest first: the active version of each, else the latest.")
                    .needs(ApiPermission.CASES_READ)
                    .cursor()
                    .query(TypeParameters.LOAN_TYPE)
                    .answers(AnswerRule.counted(SCHEMA))
                    .by(call ->
                            Call.answer(NotificationAnswers.listed(types(call).list(call.page())))),
            Route.get(TYPE)
                    .named(
                            "getNotificationType",
                            "Tells a version of a type, by default the active one, else the latest.")
                    .needs(ApiPermission.CASES_READ)
                    .queryOfEngine(TypeParameters.VERSION)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call ->
                            Call.answer(NotificationAnswers.found(types(call).get(version(call))))),
            Route.put(TYPE)
                    .named(
                            "updateNotificationType",
                            "Changes a version of a type, by default the latest draft, else the active or latest one.")
                    .needs(ApiPermission.CASES_WRITE)
                    .queryOfEngine(TypeParameters.VERSION)
                    .body(BodyRule.required("NotificationTypeChange"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.answer(NotificationAnswers.updated(types(call)
                            .update(version(call), NotificationTypeChange.parse(call.body()))
                            .type()))),
            Route.get(TYPE + "/versions")
                    .named("listNotificationTypeVersions", "Lists the versions of a type, the oldest first.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.counted(SCHEMA))
                    .by(call ->
                            Call.answer(NotificationAnswers.listed(types(call).versions(TypeParameters.id(call, ID))))),
            Route.get(TYPE + "/case-types")
                    .named("listCaseTypesOfNotificationType", "Lists the case types whose cases fire a type, by id.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.counted("CaseType"))
                    .by(call -> TypeParameters.caseTypes(call, types(call).caseTypes(TypeParameters.id(call, ID)))),
            HistoryPage.route(
                    Route.get(TYPE + "/history")
                            .named(
                                    "listNotificationTypeHistory",
                                    "Tells what was decided about a type, by whom and when.")
                            .needs(ApiPermission.CASES_READ),
                    (call, page) -> types(call).history(TypeParameters.id(call, ID), page.after(), page.limit())));

    private NotificationTypeRoutes() {}

    private static NotificationTypes types(Call call) {
        return call.company().notificationTypes();
    }

    private static TypeRef version(Call call) {
        return TypeRef.parse(ID, call.variable(ID), call.query());
    }

    /** A copy can go without a body. */
    private static NotificationType created(Call call) {
        return TypeRef.copied(call.query())
                .map(source -> types(call)
                        .create(source, NotificationTypeChange.parse(call.text().orElse("{}"))))
                .orElseGet(() -> types(call).create(NotificationTypeDraft.parse(call.body())))
                .type();
    }
}
