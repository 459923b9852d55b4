package dev.freestone.http;

import dev.freestone.json.CancelAnswerJson;
import dev.freestone.json.InteractionExplanationJson;
import dev.freestone.json.InteractionJson;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.PublicIds;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.ApiPermission;
import java.util.List;

/** Interactions: messages that changes of cases made be planned. Source: docs/spec/cases-and-notifications.md 11, 13. */
final class InteractionRoutes {
    private static final String ID = "interactionId";
    private static final String INTERACTION = "/interactions/{" + ID + "}";
    private static final String SCHEMA = "Interaction";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    static final QueryParameter AFTER = QueryParameter.text("after", "go on after this interaction");
    static final QueryParameter LIMIT =
            QueryParameter.integer("limit", "interactions of an answer, 1 to " + MOST + ", default " + USUAL);

    static final List<Route> ALL = List.of(
            Route.get("/people/{personId}/cases/{caseId}/interactions")
                    .named("listInteractions", "Lists the interactions of a case, the last planned first.")
                    .needs(ApiPermission.CASES_READ)
                    .query(AFTER, LIMIT)
                    .answers(AnswerRule.counted(SCHEMA))
                    .by(call -> listed(
                            call,
                            CaseRoutes.cases(call).get(call.variable("caseId")).id())),
            Route.get(INTERACTION)
                    .named("getInteraction", "Tells an interaction.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> Call.wrapped(
                            "interaction found",
                            InteractionJson.toMap(call.company().interactions().get(call.publicId(ID, IntentId::of))))),
            Route.get(INTERACTION + "/explain")
                    .named(
                            "explainInteraction",
                            "Tells why an interaction was planned, and what was decided about it since.")
                    .needs(ApiPermission.CASES_READ)
                    .answers(AnswerRule.bare("InteractionExplanation"))
                    .by(call -> Call.bare(InteractionExplanationJson.toMap(
                            call.company().interactions().explain(call.publicId(ID, IntentId::of))))),
            Route.post(INTERACTION + "/cancel")
                    .named("cancelInteraction", "Calls an interaction back that is not attempted yet.")
                    .needs(ApiPermission.CASES_WRITE)
                    .answers(AnswerRule.bare("CancelAnswer"))
                    .by(call -> Call.bare(CancelAnswerJson.toMap(
                            call.company().interactions().cancel(call.publicId(ID, IntentId::of))))));

    private InteractionRoutes() {}

    /** A part of the interactions of a case. */
    static ApiResponse listed(Call call, CaseId id) {
        return Call.counted(
                call.company()
                        .interactions()
                        .ofCase(
                                id,
                                call.parameter(AFTER.name()).map(InteractionRoutes::interaction),
                                call.integer(LIMIT.name(), 1, MOST).orElse(USUAL)),
                InteractionJson::toMap);
    }

    private static IntentId interaction(String text) {
        if (!PublicIds.isPublicId(text)) {
            throw Refusals.badFormat(AFTER.name(), "the id of an interaction such as IN-5F0Q-77TL");
        }
        return IntentId.of(text);
    }
}
