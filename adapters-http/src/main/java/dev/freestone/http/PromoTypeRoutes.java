package dev.freestone.http;

import dev.freestone.engine.PromoProgramTypeChange;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.engine.PromoProgramTypes;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.spi.ApiPermission;
import java.util.List;

/** Promo program types of a company; none is ever deleted. Source: docs/spec/promo-programs.md 2. */
final class PromoTypeRoutes {
    private static final String COMPANY = "companyId";
    private static final String TYPES = "/companies/{companyId}/promo-program-types";
    private static final String TYPE = TYPES + "/{promoProgramTypeId}";
    private static final String ID = "promoProgramTypeId";
    private static final String SCHEMA = "PromoProgramType";

    static final List<Route> ALL = List.of(
            Route.post(TYPES)
                    .named("createPromoProgramType", "Creates a promo program type, a draft or an active one.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .body(BodyRule.required("PromoProgramTypeDraft"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> told("created", types(call).create(PromoProgramTypeDraft.parse(call.body())))),
            Route.get(TYPES)
                    .named("listPromoProgramTypes", "Lists promo program types in all statuses, the newest first.")
                    .needs(ApiPermission.PROMO_READ)
                    .cursor()
                    .answers(AnswerRule.list(SCHEMA))
                    .by(call -> call.listed(types(call).list(call.page()), PromoProgramTypeJson::toMap)),
            Route.get(TYPE)
                    .named("getPromoProgramType", "Tells a promo program type.")
                    .needs(ApiPermission.PROMO_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> told("found", types(call).get(call.variable(ID)))),
            Route.put(TYPE)
                    .named(
                            "updatePromoProgramType",
                            "Changes what is given of a promo program type; programs keep what they copied from it.")
                    .needs(ApiPermission.PROMO_WRITE)
                    .body(BodyRule.required("PromoProgramTypeChange"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> told(
                            "updated",
                            types(call).update(call.variable(ID), PromoProgramTypeChange.parse(call.body())))),
            HistoryPage.route(
                    Route.get(TYPE + "/history")
                            .named(
                                    "listPromoTypeHistory",
                                    "Lists what was decided about a promo program type, the oldest first.")
                            .needs(ApiPermission.PROMO_READ),
                    (call, page) -> types(call).explain(call.variable(ID), page.after(), page.limit())));

    private PromoTypeRoutes() {}

    /** Those of the path, which must be the caller's. */
    private static PromoProgramTypes types(Call call) {
        call.requireCompany(COMPANY);
        return call.company().promoProgramTypes();
    }

    private static ApiResponse told(String what, PromoProgramType type) {
        return Call.wrapped("promo program type " + what, PromoProgramTypeJson.toMap(type));
    }
}
