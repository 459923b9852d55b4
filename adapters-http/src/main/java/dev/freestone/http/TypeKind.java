package dev.freestone.http;

import dev.freestone.engine.CompanyScope;
import dev.freestone.engine.TypeRef;
import dev.freestone.json.NotificationAnswers;
import dev.freestone.notification.TriggeredType;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of types: its place in paths, and its commands. The routes of both kinds are the same. Immutable. Source:
 * docs/spec/cases-and-notifications.md 5, 6, 14.
 *
 * @param path in paths, such as {@code /notification-types}
 * @param id what the id of a type is called there, such as {@code notificationTypeId}
 * @param schema in the document of the API, such as {@code NotificationType}
 * @param commands those of a company
 */
record TypeKind(String path, String id, String schema, Function<CompanyScope, TypeCommands> commands) {
    /** All that can be done with types of this kind. */
    List<Route> routes() {
        String type = path + "/{" + id + "}";
        return List.of(
                Route.post(path)
                        .named("create" + schema, "Creates a type, or another version of one as a copy.")
                        .needs(ApiPermission.CASES_WRITE)
                        .queryOfEngine(TypeParameters.COPIED, TypeParameters.COPIED_VERSION)
                        .body(BodyRule.optional(schema + "Draft"))
                        .answers(AnswerRule.wrapped(schema))
                        .by(call -> Call.answer(NotificationAnswers.created(created(call)))),
                Route.get(path)
                        .named(
                                "list" + schema + "s",
                                "Lists types, the newest first: the active version of each, else the latest.")
                        .needs(ApiPermission.CASES_READ)
                        .cursor()
                        .query(TypeParameters.LOAN_TYPE)
                        .answers(AnswerRule.counted(schema))
                        .by(call -> Call.answer(
                                NotificationAnswers.listed(types(call).list(call.page())))),
                Route.get(type)
                        .named("get" + schema, "Tells a version of a type, by default the active one, else the latest.")
                        .needs(ApiPermission.CASES_READ)
                        .queryOfEngine(TypeParameters.VERSION)
                        .answers(AnswerRule.wrapped(schema))
                        .by(call -> Call.answer(
                                NotificationAnswers.found(types(call).get(version(call))))),
                Route.put(type)
                        .named(
                                "update" + schema,
                                "Changes a version of a type, by default the latest draft, else the active or latest one.")
                        .needs(ApiPermission.CASES_WRITE)
                        .queryOfEngine(TypeParameters.VERSION)
                        .body(BodyRule.required(schema + "Change"))
                        .answers(AnswerRule.wrapped(schema))
                        .by(call -> Call.answer(
                                NotificationAnswers.updated(types(call).update(version(call), call.body())))),
                Route.get(type + "/versions")
                        .named("list" + schema + "Versions", "Lists the versions of a type, the oldest first.")
                        .needs(ApiPermission.CASES_READ)
                        .answers(AnswerRule.counted(schema))
                        .by(call -> Call.answer(
                                NotificationAnswers.listed(types(call).versions(TypeParameters.id(call, id))))),
                Route.get(type + "/case-types")
                        .named("listCaseTypesOf" + schema, "Lists the case types whose cases fire a type, by id.")
                        .needs(ApiPermission.CASES_READ)
                        .answers(AnswerRule.counted("CaseType"))
                        .by(call -> TypeParameters.caseTypes(call, types(call).caseTypes(TypeParameters.id(call, id)))),
                HistoryPage.route(
                        Route.get(type + "/history")
                                .named(
                                        "list" + schema + "History",
                                        "Tells what was decided about a type, by whom and when.")
                                .needs(ApiPermission.CASES_READ),
                        (call, page) -> types(call).history(TypeParameters.id(call, id), page.after(), page.limit())));
    }

    private TypeCommands types(Call call) {
        return commands.apply(call.company());
    }

    private TypeRef version(Call call) {
        return TypeRef.parse(id, call.variable(id), call.query());
    }

    /** A copy can go without a body. */
    private TriggeredType created(Call call) {
        return TypeRef.copied(call.query())
                .map(source -> types(call).copy(source, call.text().orElse("{}")))
                .orElseGet(() -> types(call).create(call.body()));
    }
}
